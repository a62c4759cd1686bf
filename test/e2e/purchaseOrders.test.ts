/** Orders to suppliers, from the draft to the sent order: pages of lines, approvals, numbers, and who comes first. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { approvedPurchase, lineOf, newPurchase, sentPurchase, SUNDRY } from '../support/purchaseOrders.ts';
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
    const { address } = present(await admin.settings());
    expect(order).toMatchObject({
      state: 'DRAFT',
      number: null,
      supplierName: supplier.name,
      paymentDays: 30,
      deliveryPlace: address,
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

  it('that is cancelled keeps its number and why, and nothing of it is on order', async () => {
    const order = await sentPurchase(stack);
    const { id, number } = order;
    const reason = 'El proveedor no tiene';
    expect(present(await purchaser.cancelPurchaseOrder({ id, reason }))).toMatchObject({
      state: 'CANCELLED',
      number,
      ended: { reason, byId: order.byId },
    });
    const rows = (await stack.rows('PurchaseOrders')).filter((row) => row['pk'] === id);
    expect(rows.map((row) => row['open'])).toEqual(rows.map(() => undefined));
  });

  it('keeps its cost from who may not know it', async () => {
    await expect((await stack.clientAs('TECHNICIAN')).purchaseOrders({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const seen = await (await stack.clientAs('STOREKEEPER')).purchaseOrder({ id: (await newPurchase(stack)).id });
    expect(present(seen).lines?.[0]?.unitCost).toBe('25.00');
  });
});

describe('the approval of an order', () => {
  let stack: Stack;
  let admin: TallerClient;
  let purchaser: TallerClient;
  let other: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    [admin, purchaser] = [await stack.clientAs('ADMIN'), await stack.clientAs('PURCHASER')];
    other = await stack.clientAs('STOREKEEPER');
  });
  lineOf('x');
  void other;
});
