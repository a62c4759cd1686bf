/** What work orders wait for, and what is set aside for them: nobody else takes it. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { collect } from '../support/live.ts';
import { countedOf } from '../support/counts.ts';
import { arrivedOrder, missingOrder } from '../support/missingParts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newOrder, newSale, patientClient, present, settle } from '../support/workshop.ts';

describe('a missing part', () => {
  let stack: Stack;
  let admin: TallerClient;
  let technician: TallerClient;
  let storekeeper: TallerClient;
  const open: { close(): void }[] = [];
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    technician = await stack.clientAs('TECHNICIAN');
    storekeeper = await stack.clientAs('STOREKEEPER');
  });
  afterEach(async () => {
    for (const each of open.splice(0)) each.close();
    // Other suites share the stack, and count who follows.
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });

  const itemOf = async (id: string) => present(await admin.inventoryItem({ id }));
  const orderOf = async (id: string) => present(await admin.workOrder({ id }));
  const partLine = (inventoryItemId: string, quantity: string) => ({
    kind: 'PART' as const,
    inventoryItemId,
    quantity,
  });

  it('is reported by a technician, and the state of the order does not move by it', async () => {
    const { id, item } = await missingOrder(stack);
    const before = await orderOf(id);
    const input = { description: 'Tapa de \u00e1rbol de levas', quantity: '1', note: 'Rota' };
    const dry = await technician.reportMissingPart({ workOrderId: id, input, validateOnly: true });
    expect(present(dry)).toMatchObject({ missingPartCount: 2, version: before.version + 1 });
    expect(await orderOf(id)).toMatchObject({ version: before.version, missingParts: before.missingParts });
    const order = present(await technician.reportMissingPart({ workOrderId: id, input }));
    const me = present(await technician.me()).user;
    expect(order).toMatchObject({ state: before.state, missingPartCount: 2, arrivedPartCount: 0 });
    expect(order.missingParts).toMatchObject([
      { inventoryItem: { id: item.id }, description: item.name, quantity: '2', reserved: '0', status: 'OPEN' },
      { inventoryItem: null, description: input.description, note: 'Rota', byId: me.id, by: me.name },
    ]);
    expect((await orderOf(id)).missingParts).toEqual(order.missingParts);
    const open = present(await admin.workOrders({ open: true, limit: 100 })).items.find((each) => each.id === id);
    expect(open).toMatchObject({ missingPartCount: 2, arrivedPartCount: 0 });
    const { items } = present(await admin.workOrders({ vehicleId: present(order.vehicle).id }));
    expect(items).toMatchObject([{ id, missingPartCount: null }]);
  });

  it('is kept from everybody else once it has come: sales, other orders, movements by hand and counts', async () => {
    const { item } = await arrivedOrder(stack, '2', '5');
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '2', available: '3' });
    const other = await newOrder(stack, [partLine(item.id, '1')]);
    const line = present(present(other.items)[0]);
    const counted = await countedOf(stack, [[item.id, '1']]);
    const cashier = await stack.clientAs('CASHIER');
    const taking: [string, () => Promise<unknown>][] = [
      ['sale', () => cashier.createQuickSale({ input: { items: [{ inventoryItemId: item.id, quantity: '3' }] } })],
      ['new order', () => newOrder(stack, [partLine(item.id, '3')])],
      ['line', () => admin.addWorkOrderItem({ workOrderId: other.id, input: partLine(item.id, '3') })],
      [
        'longer line',
        () => admin.updateWorkOrderItem({ workOrderId: other.id, itemId: line.id, input: { quantity: '4' } }),
      ],
      [
        'out',
        () => storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'OUT', quantity: '3' } }),
      ],
      [
        'adjustment',
        () =>
          storekeeper.recordStockMovement({
            inventoryItemId: item.id,
            input: { type: 'ADJUSTMENT', quantity: '-3', reason: 'Merma' },
          }),
      ],
      ['count', () => storekeeper.settleCount({ id: counted.id, itemIds: [item.id] })],
    ];
    for (const [what, take] of taking) {
      const { errors } = await settle([take()]);
      expect(errors, what).toMatchObject([
        { code: 'INSUFFICIENT_STOCK', info: { shortages: [{ inventoryItemId: item.id, available: '2' }] } },
      ]);
    }
    await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'OUT', quantity: '1' } });
    await newSale(stack, [item.id]);
    expect(await itemOf(item.id)).toMatchObject({ stock: '2', reserved: '2', available: '0' });
  });

  it('is used by its own order once it has come, whole or in part, and by a line that grows', async () => {
    const { id, item } = await arrivedOrder(stack, '3', '3');
    const added = present(await technician.addWorkOrderItem({ workOrderId: id, input: partLine(item.id, '1') }));
    expect(await orderOf(id)).toMatchObject({
      arrivedPartCount: 1,
      missingParts: [{ status: 'ARRIVED', reserved: '2', used: '1' }],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '2', reserved: '2', available: '0' });
    const line = present(present(added.items).find(({ kind }) => kind === 'PART'));
    const grow = { workOrderId: id, itemId: line.id };
    await expect(technician.updateWorkOrderItem({ ...grow, input: { quantity: '4' } })).rejects.toMatchObject({
      code: 'INSUFFICIENT_STOCK',
    });
    await technician.updateWorkOrderItem({ ...grow, input: { quantity: '3' } });
    expect(await orderOf(id)).toMatchObject({
      missingPartCount: 0,
      arrivedPartCount: 0,
      missingParts: [{ status: 'USED', reserved: '0', used: '3' }],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '0', reserved: '0', available: '0' });
    // What comes back is free for anybody: the order has given it up.
    await technician.removeWorkOrderItem({ ...grow, reason: 'Otra medida' });
    expect(await itemOf(item.id)).toMatchObject({ stock: '3', reserved: '0', available: '3' });
  });

  it('is not waited for any more once it was found in the store after all', async () => {
    const { id, item } = await missingOrder(stack, '2', '5');
    await technician.addWorkOrderItem({ workOrderId: id, input: partLine(item.id, '2') });
    expect(await orderOf(id)).toMatchObject({ missingPartCount: 0, missingParts: [{ status: 'USED', used: '2' }] });
  });

  it('is free again once the order does without it, or is over', async () => {
    const ending: Record<string, (order: Awaited<ReturnType<typeof arrivedOrder>>) => Promise<unknown>> = {
      dropped: ({ id, missingPartId }) => technician.dropMissingPart({ workOrderId: id, missingPartId }),
      cancelled: ({ id }) => admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' }),
      delivered: async ({ id, order }) => {
        for (const line of present(order.items)) await admin.removeWorkOrderItem({ workOrderId: id, itemId: line.id });
        await makeReady(stack, id);
        await admin.changeWorkOrderState({ id, to: 'DELIVERED' });
      },
    };
    for (const [what, end] of Object.entries(ending)) {
      const made = await arrivedOrder(stack, '2', '5');
      await end(made);
      expect(await itemOf(made.item.id), what).toMatchObject({ stock: '5', reserved: '0', available: '5' });
      expect(await orderOf(made.id), what).toMatchObject({
        missingPartCount: 0,
        arrivedPartCount: 0,
        missingParts: [{ status: 'DROPPED', reserved: '0' }],
      });
    }
  });

  it('goes with an order that is removed, and lines of a cancelled one come back beside it', async () => {
    const removed = await arrivedOrder(stack, '2', '5');
    for (const line of present(removed.order.items))
      await admin.removeWorkOrderItem({ workOrderId: removed.id, itemId: line.id });
    await admin.deleteWorkOrder({ id: removed.id });
    expect(await itemOf(removed.item.id)).toMatchObject({ stock: '5', reserved: '0' });
    expect(await stack.getRow('WorkOrders', { pk: removed.id, sk: 'MISSING' })).toBeUndefined();

    const { id, item } = await arrivedOrder(stack, '3', '5');
    await technician.addWorkOrderItem({ workOrderId: id, input: partLine(item.id, '2') });
    expect(await itemOf(item.id)).toMatchObject({ stock: '3', reserved: '1' });
    await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '0', available: '5' });
  });

  it('keeps its item out of the archive once it has come, and the last free ones go to as many as there are', async () => {
    const { id, item } = await arrivedOrder(stack, '2', '6');
    const patient = await patientClient(stack, 'CASHIER');
    const sale = { input: { items: [{ inventoryItemId: item.id, quantity: '1' }] } };
    const { answers, errors } = await settle(Array.from({ length: 7 }, () => patient.createQuickSale(sale)));
    expect([answers.length, errors.length]).toEqual([4, 3]);
    for (const error of errors) expect(error).toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    expect(await itemOf(item.id)).toMatchObject({ stock: '2', reserved: '2', available: '0' });
    await expect(storekeeper.updateInventoryItem({ id: item.id, input: { archived: true } })).rejects.toMatchObject({
      code: 'LOCKED',
    });
    // Its own order and a seller at once: the order gets it.
    const line = { workOrderId: id, input: partLine(item.id, '2') };
    const both = await settle<unknown>([patient.createQuickSale(sale), technician.addWorkOrderItem(line)]);
    expect(both.errors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }]);
    expect(await itemOf(item.id)).toMatchObject({ stock: '0', reserved: '0' });
  });

  it('takes three calls to the database, reported, used or dropped', async () => {
    const { id, item } = await arrivedOrder(stack, '2', '5');
    const calls: string[] = [];
    const end = stack.deployment.onDynamoDbCall(({ operation }) => calls.push(operation));
    const input = { inventoryItemId: item.id, quantity: '1' };
    const order = present(await technician.reportMissingPart({ workOrderId: id, input }));
    const added = present(present(order.missingParts).at(-1));
    await technician.addWorkOrderItem({ workOrderId: id, input: partLine(item.id, '1') });
    await technician.dropMissingPart({ workOrderId: id, missingPartId: added.id });
    end();
    const three = ['BatchGetItem', 'BatchGetItem', 'TransactWriteItems'];
    expect(calls).toEqual([...three, ...three, ...three]);
  });

  it('is told to whoever follows the order once it has come, with the technician in charge', async () => {
    const { id, missingPartId } = await arrivedOrder(stack);
    const technicianId = present(await technician.me()).user.id;
    await admin.updateWorkOrder({ id, input: { technicianId } });
    const order = await newOrder(stack, [LABOR]);
    let live = 0;
    const options = { onLive: () => void (live += 1) };
    const following = [
      technician.onPartsArrived({ technicianId }, options),
      technician.onPartsArrived({ workOrderId: order.id }, options),
    ] as const;
    open.push(...following);
    const [mine, others] = [collect(following[0]), collect(following[1])];
    await expect.poll(() => live).toBe(2);
    const header = { pk: id, sk: 'ORDER' };
    await stack.setAttribute('WorkOrders', header, 'arrivedPartIds', [missingPartId]);
    await stack.setAttribute('WorkOrders', header, 'partsArrivedAt', '2026-01-02T03:04:05.000Z');
    await expect
      .poll(() => mine.events)
      .toMatchObject([
        { workOrderId: id, technicianId, missingPartIds: [missingPartId], missingPartCount: 0, arrivedPartCount: 1 },
      ]);
    expect(others.events).toEqual([]);
  });
});
