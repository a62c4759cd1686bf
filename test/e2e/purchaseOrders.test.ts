/** Orders to suppliers, from the draft to the sent order: pages of lines, approvals, numbers, and who comes first. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import type { Purchase } from '../support/purchaseOrders.ts';
import { approvedPurchase, newPurchase, sentPurchase, SUNDRY } from '../support/purchaseOrders.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { newItem, present, settle } from '../support/workshop.ts';

const some = (count: number) => Array.from({ length: count }, () => SUNDRY);

describe('an order to a supplier', () => {
  let stack: Stack;
  let admin: TallerClient;
  let purchaser: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    purchaser = await stack.clientAs('PURCHASER');
  });

  const whole = async (id: string) => present(await purchaser.purchaseOrder({ id }));

  it('takes what it does not say from the supplier, from what is sold, and from the settings', async () => {
    const [supplier, item] = [await newSupplier(stack), await newItem(stack, '0')];
    await newSupplierItem(stack, supplier.id, item.id, { supplierCode: 'SUR-77', lastCost: '12.345678' });
    const lines = [{ inventoryItemId: item.id, quantity: '3' }, SUNDRY];
    const { id } = await newPurchase(stack, { supplierId: supplier.id, lines });
    const order = await whole(id);
    const settings = present(await admin.settings());
    expect(order).toMatchObject({
      state: 'DRAFT',
      number: null,
      supplierName: supplier.name,
      paymentDays: 30,
      deliveryPlace: settings.deliveryPlace ?? settings.address,
      lineCount: 2,
      // 3 × 12.345678 is 37.037034, rounded once; 18 % of each line, rounded on each.
      subtotal: '52.04',
      tax: '9.37',
      total: '61.41',
      late: false,
    });
    expect(order.expectedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(order.lines).toMatchObject([
      {
        position: 1,
        sku: item.sku,
        description: item.name,
        supplierCode: 'SUR-77',
        unitCost: '12.345678',
        received: null,
      },
      { position: 2, inventoryItemId: null, description: SUNDRY.description, base: '15.00', tax: '2.70' },
    ]);
  });

  it('is asked where goods go once, where the settings say neither a place nor an address', async () => {
    const { address, deliveryPlace } = present(await admin.settings());
    await admin.updateSettings({ input: { address: null, deliveryPlace: null } });
    try {
      const approve = ({ id, version }: Purchase) => purchaser.approvePurchaseOrder({ id, expectedVersion: version });
      const first = await newPurchase(stack);
      await approve(first);
      await expect(purchaser.sendPurchaseOrder({ id: first.id })).rejects.toMatchObject({ code: 'VALIDATION' });
      await purchaser.updatePurchaseOrder({ id: first.id, input: { deliveryPlace: 'Jr. Junín 12' } });
      await purchaser.sendPurchaseOrder({ id: first.id });
      expect(present(await admin.settings()).deliveryPlace).toBe('Jr. Junín 12');
      expect((await newPurchase(stack)).deliveryPlace).toBe('Jr. Junín 12');
      // Another place is that order's alone.
      await sentPurchase(stack, { deliveryPlace: 'Jr. Puno 2' });
      expect(present(await admin.settings()).deliveryPlace).toBe('Jr. Junín 12');
    } finally {
      await admin.updateSettings({ input: { address, deliveryPlace } });
    }
  });

  it('takes 400 lines in calls of 40, keeps their order, and fills the gaps of removed ones', async () => {
    const { id } = await newPurchase(stack, { lines: some(40) });
    for (let page = 1; page < 10; page += 1) await purchaser.addPurchaseOrderLines({ id, lines: some(40) });
    const full = await whole(id);
    expect([full.lineCount, full.subtotal]).toEqual([400, '6000.00']);
    expect(present(full.lines).map(({ position }) => position)).toEqual(Array.from({ length: 400 }, (_, at) => at + 1));
    await expect(purchaser.addPurchaseOrderLines({ id, lines: [SUNDRY] })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      info: { field: 'lines', maximum: 400, actual: 401 },
    });
    const lineIds = [3, 44, 399].map((at) => present(full.lines)[at]?.id ?? '');
    await purchaser.removePurchaseOrderLines({ id, lineIds });
    const [line] = present(present(await purchaser.addPurchaseOrderLines({ id, lines: [SUNDRY] })).changedLines);
    const after = await whole(id);
    expect([after.lineCount, after.subtotal]).toEqual([398, '5970.00']);
    expect(present(after.lines).at(-1)).toMatchObject({ id: line?.id, position: 401 });
    expect(present(after.lines).some((each) => lineIds.includes(each.id))).toBe(false);
    // Sent as a whole: of each line all is to come.
    const approved = present(await purchaser.approvePurchaseOrder({ id, expectedVersion: after.version }));
    expect(approved.state).toBe('APPROVED');
    await purchaser.sendPurchaseOrder({ id });
    const sent = await whole(id);
    expect([sent.state, sent.total]).toEqual(['SENT', after.total]);
    expect(present(sent.lines).every(({ received, billed }) => received === '0' && billed === '0')).toBe(true);
  });

  it('prices a line anew where it changes, and the order with it', async () => {
    const order = await newPurchase(stack);
    const [line] = present(order.changedLines);
    const changed = present(
      await purchaser.updatePurchaseOrderLines({
        id: order.id,
        changes: [{ lineId: line?.id ?? '', quantity: '2.5', unitCost: '10.10', supplierCode: 'X' }],
        expectedVersion: order.version,
      }),
    );
    expect(changed.changedLines).toMatchObject([{ quantity: '2.5', base: '25.25', tax: '4.55', total: '29.80' }]);
    expect(changed).toMatchObject({ subtotal: '40.25', lineCount: 2, version: 2 });
    expect(changed).toMatchObject({ total: (await whole(order.id)).total });
  });

  it('counts every line once, however many add at the same time and however often a call is repeated', async () => {
    const { id } = await newPurchase(stack, { lines: [SUNDRY] });
    const calls = ['a', 'b', 'a', 'b', 'c', 'a'].map((idempotencyKey) =>
      purchaser.addPurchaseOrderLines({ id, lines: some(30), idempotencyKey }),
    );
    const { errors } = await settle(calls);
    for (const error of errors) expect(error).toMatchObject({ code: 'TRY_AGAIN' });
    for (const idempotencyKey of ['a', 'b', 'c'])
      await purchaser.addPurchaseOrderLines({ id, lines: some(30), idempotencyKey });
    const order = await whole(id);
    expect([order.lineCount, present(order.lines).length, order.subtotal]).toEqual([91, 91, '1365.00']);
  });

  it('gets the next number of its series when it is sent, each its own, and is found by it', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => approvedPurchase(stack)));
    const sent = [];
    for (const { id } of orders) sent.push(present(await purchaser.sendPurchaseOrder({ id })));
    const sequences = sent.map(({ number }) => Number(number?.split('-')[1]));
    const first = sequences[0] ?? 0;
    expect(sequences).toEqual([first, first + 1, first + 2]);
    expect(sent[0]?.number).toMatch(/^OC01-\d{6}$/);
    const found = await purchaser.purchaseOrderByNumber({ number: `${sent[1]?.number?.toLowerCase()}` });
    expect(found?.id).toBe(orders[1]?.id);
    expect(await purchaser.purchaseOrderByNumber({ number: 'OC01-999999' })).toBeNull();
  });

  it('is sent once, however many send it at once', async () => {
    const { id } = await approvedPurchase(stack);
    const { answers, errors } = await settle([1, 2, 3, 4].map(() => purchaser.sendPurchaseOrder({ id })));
    expect(answers).toHaveLength(1);
    for (const error of errors) expect(['INVALID_TRANSITION', 'TRY_AGAIN']).toContain((error as { code: string }).code);
  });

  it('is listed by state, by supplier and by day, newest first, and late once its day is over', async () => {
    const supplier = await newSupplier(stack);
    const draft = await newPurchase(stack, { supplierId: supplier.id });
    const late = await sentPurchase(stack, { supplierId: supplier.id, expectedOn: '2026-01-02' });
    const list = async (args: Parameters<TallerClient['purchaseOrders']>[0]) =>
      present(await purchaser.purchaseOrders({ limit: 100, ...args })).items;
    expect((await list({ supplierId: supplier.id })).map(({ id }) => id)).toEqual([late.id, draft.id]);
    expect(await list({ supplierId: supplier.id, state: 'SENT' })).toMatchObject([
      { id: late.id, late: true, number: late.number, lineCount: 2 },
    ]);
    expect((await list({ state: 'DRAFT' })).map(({ id }) => id)).toContain(draft.id);
    expect(await list({ supplierId: supplier.id, createdTo: draft.createdAt })).toEqual([]);
    // The supplier says when it comes: what was agreed stays.
    const put = await purchaser.updatePurchaseOrder({ id: late.id, input: { expectedOn: '2199-01-01' } });
    expect(present(put)).toMatchObject({ late: false, expectedOn: '2199-01-01' });
  });

  it('keeps its number when it is cancelled, and why, and nothing of it is on order', async () => {
    const order = await sentPurchase(stack);
    const { id, number } = order;
    const reason = 'El proveedor no tiene';
    expect(present(await purchaser.cancelPurchaseOrder({ id, reason }))).toMatchObject({
      state: 'CANCELLED',
      number,
      ended: { reason, byId: order.byId },
    });
    const rows = (await stack.allRows('PurchaseOrders')).filter((row) => row['pk'] === id);
    expect(rows.map((row) => row['open'])).toEqual(rows.map(() => undefined));
  });

  it('keeps its cost from who may not know it', async () => {
    await expect((await stack.clientAs('TECHNICIAN')).purchaseOrders({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const seen = await (await stack.clientAs('STOREKEEPER')).purchaseOrder({ id: (await newPurchase(stack)).id });
    expect(present(seen).lines?.[0]?.unitCost).toBe('25.00');
  });
});

/** Which call is taken in which state: everything else is refused, with the states that the order can reach. */
const TAKEN: Record<string, readonly string[]> = {
  DRAFT: ['add', 'describe', 'expect', 'approve', 'cancel'],
  APPROVED: ['describe', 'expect', 'send', 'cancel'],
  SENT: ['expect', 'cancel'],
  PARTLY_RECEIVED: ['expect', 'close'],
  RECEIVED: ['close'],
  CLOSED: [],
  CANCELLED: [],
};
const CALLS: Record<string, (client: TallerClient, order: { id: string; version: number }) => Promise<unknown>> = {
  add: (client, { id }) => client.addPurchaseOrderLines({ id, lines: [SUNDRY] }),
  describe: (client, { id }) => client.updatePurchaseOrder({ id, input: { note: 'Por la tarde' } }),
  expect: (client, { id }) => client.updatePurchaseOrder({ id, input: { expectedOn: '2199-01-01' } }),
  approve: (client, { id, version }) => client.approvePurchaseOrder({ id, expectedVersion: version }),
  send: (client, { id }) => client.sendPurchaseOrder({ id }),
  close: (client, { id }) => client.closePurchaseOrder({ id, reason: 'No llega más' }),
  cancel: (client, { id }) => client.cancelPurchaseOrder({ id, reason: 'Ya no hace falta' }),
};

describe('the states of an order', () => {
  let stack: Stack;
  let purchaser: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    purchaser = await stack.clientAs('PURCHASER');
  });

  // Receipts lead to some of them; what a test only says of an order is put right again, since the books are checked at the end.
  const say = (id: string, state: string) =>
    stack.setAttribute('PurchaseOrders', { pk: id, sk: 'PURCHASE' }, 'state', state);
  const make = (state: string) =>
    state === 'DRAFT' ? newPurchase(stack) : state === 'APPROVED' ? approvedPurchase(stack) : sentPurchase(stack);

  it.each(Object.keys(TAKEN))(
    'let an order that is %s be taken on by what the table says, and by nothing else',
    async (state) => {
      const outcomes: string[] = [];
      let made = await make(state);
      for (const [name, call] of Object.entries(CALLS)) {
        await say(made.id, state);
        const code = await call(purchaser, made).then(
          () => '',
          (error: { code: string }) => error.code,
        );
        if (code === '') outcomes.push(name);
        else expect([name, code]).toEqual([name, 'INVALID_TRANSITION']);
        const now = present(await purchaser.purchaseOrder({ id: made.id })).state;
        if (code !== '' || now === state) await say(made.id, made.state);
        if (code === '') made = await make(state);
      }
      expect(outcomes).toEqual(TAKEN[state]);
    },
  );
});

describe('the approval of an order', () => {
  let stack: Stack;
  let admin: TallerClient;
  let purchaser: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    [admin, purchaser] = [await stack.clientAs('ADMIN'), await stack.clientAs('PURCHASER')];
    const rule = (fromAmount: string, role: string) => ({
      document: 'PURCHASE_ORDER' as const,
      fromAmount,
      role,
      count: 1,
    });
    await admin.updateSettings({ input: { approvalLevels: [rule('100.00', 'PURCHASER'), rule('1000.00', 'ADMIN')] } });
  });
  afterAll(() => admin.updateSettings({ input: { approvalLevels: [] } }));

  const orderOf = async (client: TallerClient, unitCost: string) => {
    const { id: supplierId } = await newSupplier(stack);
    const lines = [{ ...SUNDRY, quantity: '1', unitCost }];
    return present(await client.createPurchaseOrder({ input: { supplierId, lines } }));
  };
  const approve = (client: TallerClient, { id, version }: { id: string; version: number }) =>
    client.approvePurchaseOrder({ id, expectedVersion: version, note: 'De acuerdo' }).then(
      (order) => present(order).state,
      (error: { code: string; info: { reason?: string } }) => error.info.reason ?? error.code,
    );

  it.each([
    ['99.99', 'PURCHASER', 'PURCHASER', 'APPROVED'],
    ['99.99', 'PURCHASER', 'ADMIN', 'APPROVED'],
    ['100.00', 'PURCHASER', 'PURCHASER', 'OWN'],
    ['100.00', 'PURCHASER', 'ADMIN', 'ROLE'],
    ['100.00', 'ADMIN', 'PURCHASER', 'APPROVED'],
    ['100.00', 'ADMIN', 'ADMIN', 'OWN'],
    ['999.99', 'ADMIN', 'PURCHASER', 'APPROVED'],
    ['1000.00', 'ADMIN', 'PURCHASER', 'DRAFT'],
    ['1000.00', 'PURCHASER', 'ADMIN', 'DRAFT'],
    ['1000.00', 'PURCHASER', 'STOREKEEPER', 'FORBIDDEN'],
  ])(
    'is asked at %s before tax: what %s made and %s approves comes to %s',
    async (amount, maker, approver, outcome) => {
      const order = await orderOf(await stack.clientAs(maker), amount);
      expect(await approve(await stack.clientAs(approver), order)).toBe(outcome);
    },
  );

  it('is given once by each, by nobody who wrote lines of it, and says what is missing', async () => {
    const order = await orderOf(admin, '1000.00');
    expect(order.missingApprovals).toEqual([
      { role: 'PURCHASER', count: 1 },
      { role: 'ADMIN', count: 1 },
    ]);
    const half = present(await purchaser.approvePurchaseOrder({ id: order.id, expectedVersion: order.version }));
    expect(half).toMatchObject({ approvals: [{ role: 'PURCHASER' }], missingApprovals: [{ role: 'ADMIN', count: 1 }] });
    expect(await approve(purchaser, half)).toBe('TWICE');
    expect(await approve(purchaser, order)).toBe('STALE_VERSION');
    const changed = present(await purchaser.addPurchaseOrderLines({ id: order.id, lines: [SUNDRY] }));
    expect([changed.state, changed.approvals]).toEqual(['DRAFT', []]);
    expect(await approve(purchaser, changed)).toBe('OWN');
  });

  it('lets nothing be sent before', async () => {
    const { id } = await orderOf(purchaser, '5000.00');
    await expect(purchaser.sendPurchaseOrder({ id })).rejects.toMatchObject({
      code: 'INVALID_TRANSITION',
      info: { from: 'DRAFT', allowed: ['APPROVED', 'CANCELLED'] },
    });
  });
});
