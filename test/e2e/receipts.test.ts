/** Goods that come for purchase orders: in parts, at once, wrongly, and back again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { missingOrder } from '../support/missingParts.ts';
import { lineOf, newPurchase } from '../support/purchaseOrders.ts';
import type { Receipt } from '../support/receipts.ts';
import { receivable, receive, receivedOrder, receiving, returned, waitFor } from '../support/receipts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, present, settle } from '../support/workshop.ts';

describe('goods of a purchase order', { timeout: 120_000 }, () => {
  let stack: Stack;
  let admin: TallerClient;
  let storekeeper: TallerClient;
  let purchaser: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    storekeeper = await stack.clientAs('STOREKEEPER');
    purchaser = await stack.clientAs('PURCHASER');
  });
  // Others share the workshop.
  afterAll(() => admin.updateSettings({ input: { overReceiptPercent: '0' } }));

  const orderOf = async (id: string) => present(await purchaser.purchaseOrder({ id }));
  const lineOfOrder = async (id: string) => present(present((await orderOf(id)).lines)[0]);
  const itemOf = async (id = '') => present(await storekeeper.inventoryItem({ id }));
  const movementsOf = async (inventoryItemId = '') =>
    present(await storekeeper.stockMovements({ inventoryItemId, limit: 100 })).items;

  it('come in parts: each makes a movement at its cost, and the order follows what came', async () => {
    const order = await receivable(stack, '10', ['25.00']);
    const [itemId = ''] = order.itemIds;
    await storekeeper.recordStockMovement({
      inventoryItemId: itemId,
      input: { type: 'IN', quantity: '6', unitCost: '9.00' },
    });
    const first = await receive(stack, order, '4', { deliveryNote: 'G-001', note: 'Dos cajas' });
    expect(first).toMatchObject({
      purchaseOrderId: order.id,
      deliveryNote: 'G-001',
      note: 'Dos cajas',
      lineCount: 1,
      items: [
        {
          orderLineId: order.lineIds[0],
          quantity: '4',
          unitCost: '25.00',
          item: { stock: '10', averageCost: '15.40' },
        },
      ],
    });
    expect(await orderOf(order.id)).toMatchObject({ state: 'PARTLY_RECEIVED', lines: [{ received: '4' }] });
    const [movement] = await movementsOf(itemId);
    expect(movement).toMatchObject({
      id: present(first.items)[0]?.movementId,
      type: 'IN',
      quantity: '4',
      balance: '10',
      unitCost: '25.00',
      reference: `PURCHASE_ORDER#${order.id}`,
      receiptId: first.id,
    });
    const second = await receive(stack, order, '6');
    expect(await orderOf(order.id)).toMatchObject({ state: 'RECEIVED', lines: [{ received: '10', returned: '0' }] });
    expect(await itemOf(itemId)).toMatchObject({ stock: '16', averageCost: '19.00' });
    const listed = present(await storekeeper.receipts({ purchaseOrderId: order.id })).items;
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(present(await storekeeper.receipts({ limit: 100 })).items.map(({ id }) => id)).toContain(first.id);
    expect(present(await storekeeper.receipt({ id: first.id })).items).toMatchObject([{ id: '1-1', quantity: '4' }]);
  });

  it('are as many as were ordered and the tolerance, whoever receives them at the same time', async () => {
    await admin.updateSettings({ input: { overReceiptPercent: '10' } });
    const order = await receivable(stack, '10');
    const { answers, errors } = await settle(Array.from({ length: 20 }, () => receive(stack, order, '1')));
    expect(answers.length).toBeLessThanOrEqual(11);
    for (const error of errors) expect(['LIMIT_EXCEEDED', 'TRY_AGAIN']).toContain((error as { code: string }).code);
    expect((await lineOfOrder(order.id)).received).toBe(String(answers.length));
    expect((await itemOf(order.itemIds[0])).stock).toBe(String(answers.length));
    const left = 11 - answers.length;
    if (left > 0) await receive(stack, order, String(left));
    await expect(receive(stack, order, '0.001')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      info: { field: 'input.lines.0.quantity', maximum: '0', actual: '0.001' },
    });
    expect(await orderOf(order.id)).toMatchObject({ state: 'RECEIVED', lines: [{ received: '11' }] });
  });

  it('come once for a key that is sent twenty times', async () => {
    const order = await receivable(stack, '100');
    const call = () =>
      storekeeper.receiveGoods({
        purchaseOrderId: order.id,
        input: { lines: [{ lineId: order.lineIds[0] ?? '', quantity: '1' }] },
        idempotencyKey: order.id,
      });
    const { answers } = await settle(Array.from({ length: 20 }, call));
    const again = present(await call());
    for (const answer of answers) expect(present(answer).id).toBe(again.id);
    expect((await lineOfOrder(order.id)).received).toBe('1');
    expect(await movementsOf(order.itemIds[0])).toHaveLength(1);
  });

  it('either come or find their order cancelled, never both', async () => {
    for (let round = 0; round < 3; round += 1) {
      const order = await receivable(stack);
      const calls = [
        receive(stack, order, '1').then(() => 'received'),
        purchaser.cancelPurchaseOrder({ id: order.id, reason: 'Demora' }).then(() => 'cancelled'),
      ];
      const { answers, errors } = await settle(round === 1 ? calls.reverse() : calls);
      expect(answers).toHaveLength(1);
      expect(errors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
      const came = answers[0] === 'received';
      expect((await orderOf(order.id)).state).toBe(came ? 'PARTLY_RECEIVED' : 'CANCELLED');
      expect((await itemOf(order.itemIds[0])).stock).toBe(came ? '1' : '0');
    }
  });

  it('are taken back with their cost where they were received wrongly, and may come again', async () => {
    const { id, itemIds, lineIds, receipt } = await receivedOrder(stack, '10', ['100.00', '5.00']);
    const [itemId = ''] = itemIds;
    await storekeeper.recordStockMovement({
      inventoryItemId: itemId,
      input: { type: 'IN', quantity: '10', unitCost: '10.00' },
    });
    expect(await itemOf(itemId)).toMatchObject({ averageCost: '55.00' });
    const counter = present(
      await storekeeper.reverseReceipt({
        receiptId: receipt.id,
        input: { lineIds: ['1-1'], reason: 'Precio mal leído' },
      }),
    );
    expect(counter).toMatchObject({
      reverses: receipt.id,
      reason: 'Precio mal leído',
      items: [{ orderLineId: lineIds[0], quantity: '-10', item: { stock: '10', averageCost: '10.00' } }],
    });
    expect(await orderOf(id)).toMatchObject({
      state: 'PARTLY_RECEIVED',
      lines: [{ received: '0' }, { received: '10' }],
    });
    const original = present(await storekeeper.receipt({ id: receipt.id }));
    expect(original).toMatchObject({ reversedCount: 1, items: [{ quantity: '10', reversedBy: counter.id }, {}] });
    expect((await movementsOf(itemId))[0]).toMatchObject({ type: 'OUT', quantity: '-10', receiptId: counter.id });
    await expect(
      storekeeper.reverseReceipt({ receiptId: receipt.id, input: { lineIds: ['1-1'], reason: 'Otra vez' } }),
    ).rejects.toMatchObject({ code: 'LOCKED', info: { field: 'input.lineIds.0', heldBy: counter.id } });
    // What is left of it at once: then nothing has come of the order.
    await storekeeper.reverseReceipt({ receiptId: receipt.id, input: { reason: 'Todo mal' } });
    expect(await orderOf(id)).toMatchObject({ state: 'SENT' });
    await receive(stack, { id, itemIds, lineIds }, '10');
    expect(await orderOf(id)).toMatchObject({ state: 'RECEIVED' });
  });

  it('go back to the supplier for a credit, which closes the return', async () => {
    const { id, itemIds, receipt } = await receivedOrder(stack, '10', ['2.505']);
    const back = await returned(stack, receipt, '3');
    expect(back).toMatchObject({
      receiptId: receipt.id,
      status: 'EXPECTED',
      reason: 'Llegó rota',
      expected: '7.52',
      credited: null,
      items: [{ quantity: '3', unitCost: '2.505', item: { stock: '7' } }],
    });
    expect(await orderOf(id)).toMatchObject({ state: 'RECEIVED', lines: [{ received: '10', returned: '3' }] });
    expect((await movementsOf(itemIds[0]))[0]).toMatchObject({
      type: 'OUT',
      quantity: '-3',
      unitCost: '2.505',
      reason: 'Llegó rota',
      returnId: back.id,
    });
    const open = async () => present(await purchaser.supplierReturns({ status: 'EXPECTED', limit: 100 })).items;
    expect((await open()).map((each) => each.id)).toContain(back.id);
    const input = { number: 'NC-9', amount: '7.00', note: 'Descontaron' };
    expect(await purchaser.recordSupplierCredit({ id: back.id, input })).toMatchObject({
      status: 'CREDITED',
      expected: '7.52',
      credited: '7.00',
      creditNumber: 'NC-9',
    });
    expect((await open()).map((each) => each.id)).not.toContain(back.id);
    expect(present(await storekeeper.receipt({ id: receipt.id })).items).toMatchObject([{ returned: '3' }]);
    await expect(returned(stack, receipt, '8')).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.lines.0.quantity', maximum: '7', actual: '8' },
    });
  });

  it('take cost on top into their average as far as they are in stock, and the rest is a variance', async () => {
    const { itemIds, receipt } = await receivedOrder(stack, '10', ['10.00', '20.00', '30.00']);
    const [sold = '', gone = ''] = itemIds;
    await storekeeper.recordStockMovement({ inventoryItemId: sold, input: { type: 'OUT', quantity: '6' } });
    await storekeeper.recordStockMovement({ inventoryItemId: gone, input: { type: 'OUT', quantity: '10' } });
    const { landedCosts } = present(
      await purchaser.addLandedCost({
        receiptId: receipt.id,
        input: { kind: 'FREIGHT', description: 'Flete Lima', amount: '100.00', spreadBy: 'AMOUNT' },
      }),
    );
    expect(landedCosts).toMatchObject([
      {
        number: 1,
        amount: '100.00',
        inStock: '56.67',
        variance: '43.33',
        pending: 0,
        shares: [
          { amount: '16.67', inStock: '6.67' },
          { amount: '33.33', inStock: '0.00' },
          { amount: '50.00', inStock: '50.00' },
        ],
      },
    ]);
    expect(await itemOf(sold)).toMatchObject({ stock: '4', averageCost: '11.6675' });
    expect(await itemOf(gone)).toMatchObject({ stock: '0', averageCost: '20.00' });
    expect((await movementsOf(sold))[0]).toMatchObject({
      type: 'LANDED_COST',
      quantity: '0',
      balance: '4',
      landedCost: '6.67',
      reason: 'Flete Lima',
      receiptId: receipt.id,
    });
    const thirds = present(
      await purchaser.addLandedCost({
        receiptId: receipt.id,
        input: { kind: 'CUSTOMS', amount: '0.05', spreadBy: 'QUANTITY' },
      }),
    );
    expect(present(thirds.landedCosts)[0]).toMatchObject({
      number: 2,
      shares: [{ amount: '0.02' }, { amount: '0.02' }, { amount: '0.01' }],
    });
    expect(present(await storekeeper.receipt({ id: receipt.id })).landedCosts).toHaveLength(2);
  });

  it('come in calls of forty where they are four hundred lines, and any call may be lost and repeated', async () => {
    const items = [await newItem(stack, '0'), await newItem(stack, '0')];
    const lines = Array.from({ length: 40 }, (_, at) => lineOf(items[at % 2]?.id ?? '', '2', at % 2 ? '1.25' : '4'));
    const draft = await newPurchase(stack, { lines });
    const lineIds = present(draft.changedLines).map(({ id }) => id);
    for (let page = 1; page < 10; page += 1) {
      const added = present(await purchaser.addPurchaseOrderLines({ id: draft.id, lines }));
      lineIds.push(...present(added.changedLines).map(({ id }) => id));
    }
    const { version } = await orderOf(draft.id);
    await purchaser.approvePurchaseOrder({ id: draft.id, expectedVersion: version });
    await purchaser.sendPurchaseOrder({ id: draft.id });
    let receiptId = '';
    for (let page = 0; page < 10; page += 1) {
      const received = lineIds.slice(page * 40, page * 40 + 40).map((lineId) => ({ lineId, quantity: '2' }));
      const call: Parameters<TallerClient['receiveGoods']>[0] = {
        purchaseOrderId: draft.id,
        input: { lines: received, ...(receiptId === '' ? {} : { receiptId }) },
        idempotencyKey: `${draft.id}-${page}`,
      };
      const first: Receipt = present(await storekeeper.receiveGoods(call));
      // Whoever did not hear the answer sends it again, and again after the next one.
      expect(await storekeeper.receiveGoods(call)).toEqual(first);
      receiptId = first.id;
      expect(first).toMatchObject({ lineCount: page * 40 + 40 });
      expect((await orderOf(draft.id)).state).toBe(page === 9 ? 'RECEIVED' : 'PARTLY_RECEIVED');
    }
    const receipt = present(await storekeeper.receipt({ id: receiptId }));
    expect(present(receipt.items).map(({ orderLineId }) => orderLineId)).toEqual(lineIds);
    expect(await itemOf(items[0]?.id)).toMatchObject({ stock: '400', averageCost: '4.00' });
    expect(await itemOf(items[1]?.id)).toMatchObject({ stock: '400', averageCost: '1.25' });
    // The same of a cost on all of its lines.
    const input = { kind: 'FREIGHT' as const, amount: '400.01', spreadBy: 'QUANTITY' as const };
    const landed = present(await purchaser.addLandedCost({ receiptId: receipt.id, input }));
    expect(present(landed.landedCosts)[0]).toMatchObject({ pending: 360, inStock: '40.00' });
    for (let page = 1; page < 10; page += 1) {
      const call = { receiptId: receipt.id, idempotencyKey: `${receipt.id}-${page}` };
      const settled = await purchaser.settleLandedCost(call);
      expect(await purchaser.settleLandedCost(call)).toEqual(settled);
    }
    expect(present(await storekeeper.receipt({ id: receipt.id })).landedCosts).toMatchObject([
      { pending: 0, inStock: '400.01', variance: '0.00' },
    ]);
    expect((await purchaser.settleLandedCost({ receiptId: receipt.id }))?.landedCosts).toBeNull();
    expect(await itemOf(items[0]?.id)).toMatchObject({ averageCost: '4.50' });
  });

  it('are set aside for the work order that waits for them, and free again where the receipt is taken back', async () => {
    const { id, item, missingPartId } = await missingOrder(stack, '2', '5');
    const order = await receivable(stack, '10', ['25.00'], [item.id]);
    await waitFor(stack, order, id, missingPartId);
    const first = await receive(stack, order, '1');
    expect(first.items).toMatchObject([{ workOrderId: id, reserved: '1', item: { stock: '6' } }]);
    expect(await itemOf(item.id)).toMatchObject({ stock: '6', reserved: '1', available: '5' });
    const second = await receive(stack, order, '4');
    expect(second.items).toMatchObject([{ quantity: '4', reserved: '1' }]);
    expect(await itemOf(item.id)).toMatchObject({ stock: '10', reserved: '2', available: '8' });
    const partsOf = async () => present(await admin.workOrder({ id })).missingParts;
    expect(await partsOf()).toMatchObject([{ status: 'ARRIVED', reserved: '2' }]);
    // What is set aside does not go back to the supplier, unless the receipt that brought it is taken back.
    await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'OUT', quantity: '6' } });
    await expect(returned(stack, second, '4')).rejects.toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      info: { field: 'input.lines.0.quantity', shortages: [{ requested: '4', available: '2' }] },
    });
    await expect(
      storekeeper.reverseReceipt({ receiptId: second.id, input: { reason: 'No era nuestro' } }),
    ).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    await storekeeper.reverseReceipt({ receiptId: first.id, input: { reason: 'No era nuestro' } });
    expect(await itemOf(item.id)).toMatchObject({ stock: '3', reserved: '1', available: '2' });
    expect(await partsOf()).toMatchObject([{ status: 'OPEN', reserved: '1' }]);
  });

  it('take three calls to the database and at most sixty write units where ten lines come', async () => {
    const order = await receivable(
      stack,
      '10',
      Array.from({ length: 10 }, () => '25.00'),
    );
    const made: { operation: string; write: number }[] = [];
    const end = stack.deployment.onDynamoDbCall(({ operation, consumedCapacity: { write } }) =>
      made.push({ operation, write }),
    );
    await storekeeper.receiveGoods({ ...receiving(order), idempotencyKey: order.id });
    end();
    const calls = made.map(({ operation }) => operation);
    expect(calls).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expect(made.reduce((sum, { write }) => sum + write, 0)).toBeLessThanOrEqual(60);
  });

  it('come out of the archive when they arrive', async () => {
    const order = await receivable(stack, '1');
    const [id = ''] = order.itemIds;
    await storekeeper.updateInventoryItem({ id, input: { archived: true } });
    const receipt = await receive(stack, order, '1');
    expect(present(receipt.items)[0]?.item).toMatchObject({ id, stock: '1' });
    expect(await itemOf(id)).toMatchObject({ archived: false, stock: '1' });
  });
});
