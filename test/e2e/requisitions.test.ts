/** What is asked for, who approves it, and what becomes of it when it changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iterate } from '../../client/index.ts';
import type { OperationResult, TallerClient } from '../../client/index.ts';
import { BUILT_IN_ROLES } from '../../functions/bootstrap/roles.ts';
import { mailsTo } from '../support/mails.ts';
import { missingOrder } from '../support/missingParts.ts';
import { newRequisition, withLevels, worded } from '../support/requisitions.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { lineOf, sentPurchase } from '../support/purchaseOrders.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { newItem, newOrder, present, unique } from '../support/workshop.ts';

const level = (fromAmount: string, role: string, count = 1) => ({
  document: 'REQUISITION' as const,
  fromAmount,
  role,
  count,
});

let stack: Stack;
let admin: TallerClient;
let purchaser: TallerClient;
let storekeeper: TallerClient;
let technician: TallerClient;
beforeAll(async () => {
  stack = await startStack();
  admin = await stack.clientAs('ADMIN');
  purchaser = await stack.clientAs('PURCHASER');
  storekeeper = await stack.clientAs('STOREKEEPER');
  technician = await stack.clientAs('TECHNICIAN');
  await admin.updateSettings({ input: { approvalLevels: [level('0.00', 'STOREKEEPER'), level('1000.00', 'ADMIN')] } });
});
afterAll(() => admin.updateSettings({ input: { approvalLevels: [] } }));

const submitted = async (items = [worded()], role = 'PURCHASER') => {
  const { id } = await newRequisition(stack, items, role);
  return present(await (await stack.clientAs(role)).submitRequisition({ id }));
};
const approve = (client: TallerClient, { id, version }: { id: string; version: number }, note?: string) =>
  client.approveRequisition({ id, expectedVersion: version, note: note ?? null });

describe('a requisition', () => {
  it('takes what things cost from the supplier that it names, else from whoever is preferred, else from the average', async () => {
    const [supplier, preferred] = [await newSupplier(stack), await newSupplier(stack)];
    const [sold, bought, unknown] = [await newItem(stack, '0'), await newItem(stack, '3'), await newItem(stack, '0')];
    await newSupplierItem(stack, preferred.id, sold.id, { lastCost: '9.50' });
    await newSupplierItem(stack, supplier.id, sold.id, { lastCost: '12.345678' });
    const items = [sold, bought, unknown].map(({ id }) => ({ inventoryItemId: id, quantity: '2' }));
    const of = await newRequisition(stack, items, 'PURCHASER', { supplierId: supplier.id });
    expect(of).toMatchObject({ supplier: { id: supplier.id }, total: '124.69', unpricedLines: 1, lineCount: 3 });
    expect(of.items).toMatchObject([
      { inventoryItem: { id: sold.id }, description: sold.name, unitCost: '12.345678', total: '24.69', ordered: '0' },
      { unitCost: '50.00', total: '100.00' },
      { unitCost: null, total: null },
    ]);
    const any = await newRequisition(stack, items.slice(0, 1));
    expect(any.items).toMatchObject([{ unitCost: '9.50', total: '19.00' }]);
  });

  it('tells a technician nothing of costs, and takes none from them', async () => {
    const { id: workOrderId } = await newOrder(stack);
    const items = [{ description: 'Sensor de oxígeno', quantity: '1', workOrderId }];
    const asked = await newRequisition(stack, items, 'TECHNICIAN');
    expect(asked).toMatchObject({ total: null, items: [{ unitCost: null, workOrder: { id: workOrderId } }] });
    const costly = technician.createRequisition({ input: { items: [worded()] } });
    await expect(costly).rejects.toMatchObject({ code: 'FORBIDDEN', info: { field: 'input.items.0.unitCost' } });
  });

  it('asks for a part that a work order misses, alone, until it is given up', async () => {
    const { id: workOrderId, item, missingPartId } = await missingOrder(stack);
    const line = { inventoryItemId: item.id, quantity: '2', workOrderId, missingPartId };
    const statusOf = async () => {
      const [part] = present(present(await technician.workOrder({ id: workOrderId })).missingParts);
      return [part?.status, part?.requisitionId];
    };
    const asked = await newRequisition(stack, [line, { description: 'Otra cosa', quantity: '1' }], 'TECHNICIAN');
    expect(asked.items).toMatchObject([{ workOrder: { id: workOrderId }, missingPartId }, { missingPartId: null }]);
    expect(await statusOf()).toEqual(['REQUESTED', asked.id]);
    const again = technician.createRequisition({ input: { items: [line] } });
    await expect(again).rejects.toMatchObject({ code: 'LOCKED', info: { field: 'input.items.0.missingPartId' } });
    const { id: first } = present(present(asked.items)[0]);
    await technician.updateRequisition({ id: asked.id, input: { removeItems: [first] } });
    expect(await statusOf()).toEqual(['OPEN', null]);
    await technician.updateRequisition({ id: asked.id, input: { addItems: [line] } });
    expect(await statusOf()).toEqual(['REQUESTED', asked.id]);
    await technician.cancelRequisition({ id: asked.id, reason: 'Apareció' });
    expect(await statusOf()).toEqual(['OPEN', null]);
  });

  it('is changed by whoever asked and by purchasers, and only as a draft', async () => {
    const asked = await newRequisition(stack, [{ description: 'Faro', quantity: '1' }], 'TECHNICIAN');
    const input = { note: 'Del lado izquierdo' };
    await expect(storekeeper.updateRequisition({ id: asked.id, input })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { permission: 'requisition:update' },
    });
    expect(await technician.updateRequisition({ id: asked.id, expectedVersion: 1, input })).toMatchObject({
      ...input,
      version: 2,
    });
    expect(
      await purchaser.updateRequisition({ id: asked.id, input: { addItems: [worded('40.00', '2')] } }),
    ).toMatchObject({ lineCount: 2, total: '80.00', unpricedLines: 1, version: 3 });
    await technician.submitRequisition({ id: asked.id });
    await expect(technician.updateRequisition({ id: asked.id, input })).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await technician.reopenRequisition({ id: asked.id })).toMatchObject({ state: 'DRAFT' });
    await technician.updateRequisition({ id: asked.id, input: { note: null } });
  });

  it('is approved at once where no rule asks for anybody', async () => {
    const of = await withLevels(stack, [level('200.00', 'ADMIN')], () => submitted([worded('199.99')]));
    expect(of).toMatchObject({ state: 'APPROVED', waitingFor: [], decisions: [] });
  });

  it('waits for every rule at or under its amount, and for nobody else', async () => {
    const of = await submitted([worded('1000.00')]);
    expect(of).toMatchObject({
      state: 'SUBMITTED',
      waitingFor: [
        { role: 'STOREKEEPER', count: 1 },
        { role: 'ADMIN', count: 1 },
      ],
    });
    const isIn = async (client: TallerClient) => {
      const { items } = present(await client.requisitions({ waitingForMe: true, limit: 100 }));
      return items.filter(({ id }) => id === of.id).map(({ mayApprove }) => mayApprove);
    };
    expect([await isIn(admin), await isIn(storekeeper), await isIn(purchaser)]).toEqual([[true], [true], []]);
    const first = present(await approve(storekeeper, of, 'Hace falta'));
    expect(first).toMatchObject({ state: 'SUBMITTED', version: of.version, waitingFor: [{ role: 'ADMIN', count: 1 }] });
    expect([await isIn(admin), await isIn(storekeeper)]).toEqual([[true], []]);
    const last = present(await approve(admin, of));
    expect(last).toMatchObject({ state: 'APPROVED', version: of.version + 1, waitingFor: [] });
    expect(last.decisions).toMatchObject([
      { decision: 'APPROVED', role: 'STOREKEEPER', note: 'Hace falta', amount: '1000.00', counts: true },
      { decision: 'APPROVED', role: 'ADMIN', counts: true },
    ]);
  });

  it('is not approved by whoever asked, by whoever wrote in it, twice, or by a role that nobody asks for', async () => {
    // Other suites hire storekeepers, too.
    let keepers = 0;
    for await (const { role, enabled } of iterate((nextToken) => admin.users({ limit: 100, nextToken })))
      if (role === 'STOREKEEPER' && enabled) keepers += 1;
    // All of them would have to approve, and one of them asks: it could never be, and is not handed to anybody.
    await withLevels(stack, [level('0.00', 'STOREKEEPER', keepers)], async () => {
      const own = await submitted([worded()], 'STOREKEEPER').catch((error: unknown) => error);
      const info = { role: 'STOREKEEPER', expected: keepers, actual: keepers - 1 };
      expect(own).toMatchObject({ code: 'LOCKED', info });
    });
    const of = await submitted([worded('1000.00')]);
    await expect(approve(purchaser, of)).rejects.toMatchObject({ code: 'FORBIDDEN', info: { reason: 'OWN' } });
    await approve(storekeeper, of);
    await expect(approve(storekeeper, of)).rejects.toMatchObject({ code: 'FORBIDDEN', info: { reason: 'TWICE' } });

    const asked = await newRequisition(stack, [worded()], 'STOREKEEPER');
    const written = present(await purchaser.updateRequisition({ id: asked.id, input: { note: 'Visto' } }));
    await withLevels(stack, [level('0.00', 'PURCHASER')], async () => {
      const waits = present(await storekeeper.submitRequisition({ id: written.id }));
      await expect(approve(purchaser, waits)).rejects.toMatchObject({ code: 'FORBIDDEN', info: { reason: 'OWN' } });
      await expect(approve(admin, waits)).rejects.toMatchObject({ code: 'FORBIDDEN', info: { reason: 'ROLE' } });
    });
    expect(BUILT_IN_ROLES.TECHNICIAN).not.toContain('requisition:approve');
  });

  it('asks again what was approved before a change upward, and not after one downward', async () => {
    const of = await submitted([worded('500.00', '2')]);
    await approve(storekeeper, of);
    await approve(admin, of);
    const reopened = present(await purchaser.reopenRequisition({ id: of.id }));
    const { id: line } = present(present(reopened.items)[0]);
    const down = { changeItems: [{ id: line, quantity: '1' }] };
    await purchaser.updateRequisition({ id: of.id, input: down });
    expect(await purchaser.submitRequisition({ id: of.id })).toMatchObject({ state: 'APPROVED', total: '500.00' });
    await purchaser.reopenRequisition({ id: of.id });
    const changed = present(
      await purchaser.updateRequisition({ id: of.id, input: { changeItems: [{ id: line, quantity: '3' }] } }),
    );
    expect(changed.decisions).toMatchObject([{ counts: false }, { counts: false }]);
    const again = present(await purchaser.submitRequisition({ id: of.id }));
    expect(again).toMatchObject({ state: 'SUBMITTED', total: '1500.00' });
    await approve(storekeeper, again);
    expect(await approve(admin, again)).toMatchObject({ state: 'APPROVED' });
  });

  it('is not approved in a version that nobody looked at', async () => {
    const of = await submitted([worded('10.00')]);
    const reopened = present(await purchaser.reopenRequisition({ id: of.id }));
    const { id: line } = present(present(reopened.items)[0]);
    await purchaser.updateRequisition({ id: of.id, input: { changeItems: [{ id: line, unitCost: '900.00' }] } });
    await purchaser.submitRequisition({ id: of.id });
    await expect(approve(storekeeper, of)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      info: { field: 'expectedVersion', expected: of.version, actual: of.version + 3 },
    });
  });

  it('takes the approvals of two people at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const of = await submitted([worded('1000.00')]);
      await Promise.all([approve(storekeeper, of), approve(admin, of)]);
      const after = present(await purchaser.requisition({ id: of.id }));
      expect(after).toMatchObject({ state: 'APPROVED', version: of.version + 1 });
      expect(
        present(after.decisions)
          .map(({ role }) => role)
          .sort(),
      ).toEqual(['ADMIN', 'STOREKEEPER']);
    }
  });

  it('takes one approval of those that come at once where one is needed, and the same call again as one', async () => {
    const of = await submitted();
    const [mine, theirs] = [unique(), unique()];
    const args = { id: of.id, expectedVersion: of.version };
    const calls = [mine, mine, mine, theirs, theirs].map((idempotencyKey) =>
      storekeeper.approveRequisition({ ...args, idempotencyKey }).then(
        (done) => [idempotencyKey, done?.state],
        ({ code }: { code: string }) => [idempotencyKey, code],
      ),
    );
    const ends = await Promise.all(calls);
    const won = new Set(ends.filter(([, end]) => end === 'APPROVED').map(([key]) => key));
    expect(won.size).toBe(1);
    const after = present(await purchaser.requisition({ id: of.id }));
    expect(after.decisions).toHaveLength(1);
    expect(await storekeeper.approveRequisition({ ...args, idempotencyKey: [...won][0] ?? '' })).toMatchObject({
      state: 'APPROVED',
    });
  });

  it('is rejected with a reason, and can be written and handed in anew', async () => {
    const of = await submitted([worded('1000.00')]);
    await approve(storekeeper, of);
    const no = present(
      await admin.rejectRequisition({ id: of.id, expectedVersion: of.version, reason: 'Hay más barato' }),
    );
    expect(no).toMatchObject({ state: 'REJECTED', reason: 'Hay más barato' });
    expect(no.decisions).toMatchObject([{ counts: false }, { decision: 'REJECTED', counts: false }]);
    await expect(approve(admin, no)).rejects.toMatchObject({ code: 'LOCKED' });
    await purchaser.reopenRequisition({ id: of.id });
    const again = present(await purchaser.submitRequisition({ id: of.id }));
    expect(again).toMatchObject({ state: 'SUBMITTED', reason: null });
    expect(again.waitingFor).toHaveLength(2);
  });

  it('is found among those of its state, and among its own', async () => {
    const of = await submitted();
    const mine = async (client: TallerClient, more: object) =>
      present(await client.requisitions({ ...more, limit: 100 })).items.some(({ id }) => id === of.id);
    expect(await mine(admin, {})).toBe(true);
    expect(await mine(admin, { state: 'SUBMITTED' })).toBe(true);
    expect(await mine(admin, { state: 'APPROVED' })).toBe(false);
    expect(await mine(purchaser, { mine: true })).toBe(true);
    expect(await mine(purchaser, { mine: true, state: 'DRAFT' })).toBe(false);
    expect(await mine(admin, { mine: true })).toBe(false);
    expect(await mine(storekeeper, { waitingForMe: true, state: 'DRAFT' })).toBe(false);
    await purchaser.cancelRequisition({ id: of.id, reason: 'Ya no' });
    expect(await mine(storekeeper, { waitingForMe: true })).toBe(false);
  });

  it('is told by mail: to those whom it waits for, and to whoever asked, in the language of the workshop', async () => {
    const boxOf = async (client: TallerClient) => present(await client.me()).user.email;
    const [asker, keeper, boss] = [await boxOf(purchaser), await boxOf(storekeeper), await boxOf(admin)];
    const word = unique();
    const mailed = async (email: string) =>
      (await mailsTo(stack, email))
        .filter((mail) => JSON.stringify(mail.body).includes(word))
        .map((mail) => mail.subject);
    const items = [{ description: `Radiador ${word}`, quantity: '2', unitCost: '600.00' }, worded()];
    const of = await submitted(items);
    await expect
      .poll(async () => [await mailed(keeper), await mailed(boss)])
      .toEqual([[`Por aprobar: 2 × Radiador ${word}`], [`Por aprobar: 2 × Radiador ${word}`]]);
    const [mail] = (await mailsTo(stack, keeper)).filter(({ body }) => JSON.stringify(body).includes(word));
    expect(mail?.body.text).toMatch(/Total estimado: .*1[.,]?300[.,]00/);
    expect(mail?.body.text).toContain('Y otras líneas: 1');
    expect(mail?.body.text).toContain('porque su rol aprueba compras');
    await approve(storekeeper, of);
    await stack.setAttribute('Settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'language', 'en');
    try {
      await admin.rejectRequisition({ id: of.id, expectedVersion: of.version, reason: `Demasiado ${word}` });
      await expect.poll(() => mailed(asker)).toEqual([`Rejected: 2 × Radiador ${word}`]);
    } finally {
      await stack.setAttribute('Settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'language', 'es');
    }
    await purchaser.reopenRequisition({ id: of.id });
    const again = present(await purchaser.submitRequisition({ id: of.id }));
    await approve(storekeeper, again);
    await approve(admin, again);
    await expect.poll(() => mailed(asker)).toEqual(expect.arrayContaining([`Aprobado: 2 × Radiador ${word}`]));
  });
});

describe('a reorder suggestion', () => {
  const lowItem = async (stock: string, more: object = {}) => {
    const item = await newItem(stack, stock);
    const input = { minimumStock: '5', maximumStock: '20', ...more };
    return present(await storekeeper.updateInventoryItem({ id: item.id, input }));
  };
  /** Of all that are low, those of a test: others make theirs low, too. */
  const suggested = async (...ids: string[]) => {
    const all: NonNullable<OperationResult<'reorderSuggestions'>>['items'][number][] = [];
    for await (const each of iterate((nextToken) => purchaser.reorderSuggestions({ limit: 50, nextToken })))
      all.push(each);
    return ids.map((id) => all.find(({ inventoryItem }) => inventoryItem?.id === id) ?? null);
  };

  it('fills an item up to its maximum, in packs and not below the least that is sold, on the preferred terms', async () => {
    const [supplier, other] = [await newSupplier(stack), await newSupplier(stack)];
    const [packs, least, alone, unbounded] = [
      await lowItem('3'),
      await lowItem('4', { maximumStock: '5' }),
      await lowItem('3'),
      await lowItem('3', { maximumStock: null }),
    ];
    const enough = await newItem(stack, '9');
    await newSupplierItem(stack, supplier.id, packs.id, { packSize: '4', minimumOrder: '12', lastCost: '2.50' });
    await newSupplierItem(stack, other.id, packs.id, { lastCost: '1.00' });
    await newSupplierItem(stack, supplier.id, least.id, { minimumOrder: '12' });
    expect(await suggested(packs.id, least.id, alone.id, unbounded.id, enough.id)).toMatchObject([
      { supplier: { id: supplier.id }, onOrder: '0', quantity: '20', lastCost: '2.50', total: '50.00' },
      { supplier: { id: supplier.id }, quantity: '12' },
      { supplier: null, quantity: '17', lastCost: '50.00' },
      { quantity: '2' },
      null,
    ]);
  });

  it('counts what is on its way, and is gone once that is enough', async () => {
    const [item, { id: supplierId }] = [await lowItem('3'), await newSupplier(stack)];
    await newSupplierItem(stack, supplierId, item.id);
    await sentPurchase(stack, { supplierId, lines: [lineOf(item.id, '10')] });
    expect(await suggested(item.id)).toMatchObject([{ onOrder: '10', quantity: '7' }]);
    await sentPurchase(stack, { supplierId, lines: [lineOf(item.id, '7')] });
    expect(await suggested(item.id)).toEqual([null]);
  });

  it('becomes requisitions, one for each supplier, once', async () => {
    const [one, two] = [await newSupplier(stack), await newSupplier(stack)];
    const [first, second, third, nobodys] = [
      await lowItem('3'),
      await lowItem('2'),
      await lowItem('1'),
      await lowItem('0'),
    ];
    await newSupplierItem(stack, one.id, first.id, { lastCost: '2.00' });
    await newSupplierItem(stack, two.id, second.id);
    await newSupplierItem(stack, two.id, third.id);
    const args = {
      input: {
        items: [
          { inventoryItemId: first.id },
          { inventoryItemId: second.id, quantity: '3' },
          { inventoryItemId: third.id, supplierId: one.id },
          { inventoryItemId: nobodys.id },
        ],
        note: 'Reponer',
      },
      idempotencyKey: unique(),
    };
    const made = present(await purchaser.createRequisitionsFromSuggestions(args));
    expect(made.items).toMatchObject([
      { supplier: { id: one.id }, lineCount: 2, state: 'DRAFT', note: 'Reponer' },
      { supplier: { id: two.id }, lineCount: 1, total: '30.00' },
      { supplier: null, lineCount: 1 },
    ]);
    const whole = present(await purchaser.requisition({ id: present(made.items[0]).id }));
    expect(whole.items).toMatchObject([
      { inventoryItem: { id: first.id }, quantity: '17', unitCost: '2.00' },
      { inventoryItem: { id: third.id }, quantity: '19', unitCost: '50.00' },
    ]);
    expect(await purchaser.createRequisitionsFromSuggestions(args)).toEqual(made);
  });
});
