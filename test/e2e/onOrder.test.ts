/** What is on order of items, and what else follows what is bought (docs/decisions/051). */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { iterate } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import { billFor, orderWith, record } from '../support/bills.ts';
import { lineOf, newPurchase, sentPurchase } from '../support/purchaseOrders.ts';
import { firstOf, receivable, receive } from '../support/receipts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { newItem, present, unique } from '../support/workshop.ts';

/** What comes by a queue, on a machine that has other things to do. */
const PATIENCE = { timeout: 60_000, interval: 200 };

let stack: Stack;
let purchaser: TallerClient;
let storekeeper: TallerClient;
beforeAll(async () => {
  stack = await startStack();
  purchaser = await stack.clientAs('PURCHASER');
  storekeeper = await stack.clientAs('STOREKEEPER');
});

/** Thousandths. */
async function onOrder(id: string): Promise<number> {
  const row = unmarshall(present(await stack.getRow('Inventory', { pk: id, sk: 'ITEM' })));
  return Number(row['onOrder'] ?? 0);
}

describe('what is on order of an item', () => {
  it('is what orders that were sent have still to bring, in every state that they come to', async () => {
    const order = await receivable(stack);
    const [item = ''] = order.itemIds;
    expect(await onOrder(item)).toBe(10_000);
    expect(present(await storekeeper.inventoryItem({ id: item })).onOrder).toBe('10');
    const some = await receive(stack, order, '4');
    expect(await onOrder(item)).toBe(6_000);
    await sentPurchase(stack, { lines: [lineOf(item, '2.5'), lineOf(item, '0.5')] });
    expect(await onOrder(item)).toBe(9_000);
    await storekeeper.reverseReceipt({ receiptId: some.id, input: { reason: 'Otra caja', lineIds: [firstOf(some)] } });
    expect(await onOrder(item)).toBe(13_000);
    await receive(stack, order, '7');
    await purchaser.closePurchaseOrder({ id: order.id, reason: 'No mandan más' });
    expect(await onOrder(item)).toBe(3_000);
  });

  it('is nothing of a draft, nor of an order that was cancelled or has come', async () => {
    const item = (await newItem(stack, '0')).id;
    await newPurchase(stack, { lines: [lineOf(item)] });
    expect(await onOrder(item)).toBe(0);
    const { id } = await sentPurchase(stack, { lines: [lineOf(item)] });
    await purchaser.cancelPurchaseOrder({ id, reason: 'Se pidió dos veces' });
    expect(await onOrder(item)).toBe(0);
    const order = await receivable(stack, '3', ['25.00'], [item]);
    await receive(stack, order, '3');
    expect(await onOrder(item)).toBe(0);
    await purchaser.closePurchaseOrder({ id: order.id });
    expect(await onOrder(item)).toBe(0);
  });

  it('loses nothing where many order and receive it at once', async () => {
    const item = (await newItem(stack, '0')).id;
    const orders = [];
    for (let made = 0; made < 4; made += 1) orders.push(await receivable(stack, '10', ['25.00'], [item]));
    const outcomes = await Promise.allSettled([
      ...orders.map((order) => receive(stack, order, '3')),
      ...orders.map(() => sentPurchase(stack, { lines: [lineOf(item, '1')] })),
    ]);
    const done = (from: number) => outcomes.slice(from, from + 4).filter(({ status }) => status === 'fulfilled').length;
    expect(await onOrder(item)).toBe(40_000 - 3_000 * done(0) + 1_000 * done(4));
  });

  it('is counted to the last item of an order of more items than a transaction takes, and taken back when it ends', async () => {
    const first = await newItem(stack, '0');
    const row = unmarshall(present(await stack.getRow('Inventory', { pk: first.id, sk: 'ITEM' })));
    const ids = Array.from({ length: 100 }, () => `MANY${unique()}`);
    const copies = ids.map((id) => ({ ...row, pk: id, id, sku: id, skuKey: id, movementCount: undefined }));
    await stack.putRows(
      'Inventory',
      copies.flatMap(({ movementCount: _none, ...copy }) => [
        copy,
        { pk: `SKU#${copy.skuKey}`, sk: 'SENTINEL', inventoryItemId: copy.id },
      ]),
    );
    const lines = ids.map((id) => lineOf(id, '2'));
    const draft = await newPurchase(stack, { lines: lines.slice(0, 40) });
    await purchaser.addPurchaseOrderLines({ id: draft.id, lines: lines.slice(40, 80) });
    const { version } = present(await purchaser.addPurchaseOrderLines({ id: draft.id, lines: lines.slice(80) }));
    await purchaser.approvePurchaseOrder({ id: draft.id, expectedVersion: version });
    await purchaser.sendPurchaseOrder({ id: draft.id });
    const counted = async () => (await Promise.all(ids.map((id) => onOrder(id)))).reduce((sum, each) => sum + each, 0);
    await expect.poll(counted, PATIENCE).toBe(200_000);
    await purchaser.cancelPurchaseOrder({ id: draft.id, reason: 'Se pidió dos veces' });
    await expect.poll(counted, PATIENCE).toBe(0);
    for (const id of ids)
      await stack.deleteRows('Inventory', [
        { pk: id, sk: 'ITEM' },
        { pk: `SKU#${id}`, sk: 'SENTINEL' },
      ]);
  });

  it('keeps the item from being removed', async () => {
    const { id } = present(
      await storekeeper.createInventoryItem({ input: { sku: unique(), name: 'Disco', price: '1.00' } }),
    );
    const order = await sentPurchase(stack, { lines: [lineOf(id)] });
    await expect(storekeeper.deleteInventoryItem({ id })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'id' },
    });
    await purchaser.cancelPurchaseOrder({ id: order.id, reason: 'Se pidió dos veces' });
    await storekeeper.deleteInventoryItem({ id });
    // Nor is anything ordered that is not there any more.
    const gone = await newItem(stack, '0');
    const draft = await newPurchase(stack, { lines: [lineOf(gone.id)] });
    await purchaser.approvePurchaseOrder({ id: draft.id, expectedVersion: draft.version });
    const kept = unmarshall(present(await stack.getRow('Inventory', { pk: gone.id, sk: 'ITEM' })));
    await stack.deleteRows('Inventory', [{ pk: gone.id, sk: 'ITEM' }]);
    await expect(purchaser.sendPurchaseOrder({ id: draft.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      info: { field: 'id' },
    });
    await stack.putRows('Inventory', [kept]);
  });
});

describe('what follows goods that come', () => {
  it('is what their supplier asked last, unless somebody has said more since', async () => {
    const [supplier, other] = [await newSupplier(stack), await newSupplier(stack)];
    const [bought, elsewhere] = [await newItem(stack, '0'), await newItem(stack, '0')];
    await newSupplierItem(stack, supplier.id, bought.id, { lastCost: '10.00', packSize: '2' });
    await newSupplierItem(stack, supplier.id, elsewhere.id, { lastCost: '10.00' });
    await newSupplierItem(stack, other.id, elsewhere.id, { lastCost: '7.00' });
    const lines = [lineOf(bought.id, '4', '11.123456'), lineOf(elsewhere.id, '4', '12.00')];
    const order = await sentPurchase(stack, { supplierId: supplier.id, lines });
    const lineIds = present(order.changedLines).map(({ id }) => id);
    await receive(stack, { id: order.id, itemIds: [], lineIds }, '4');
    const costs = async (supplierId: string) =>
      Object.fromEntries(
        present(await purchaser.supplierItems({ supplierId })).items.map(({ inventoryItem, lastCost }) => [
          inventoryItem?.id,
          lastCost,
        ]),
      );
    await expect
      .poll(() => costs(supplier.id), PATIENCE)
      .toEqual({ [bought.id]: '11.123456', [elsewhere.id]: '12.00' });
    expect(await costs(other.id)).toEqual({ [elsewhere.id]: '7.00' });
    // Who looks for what to buy sees the same.
    await storekeeper.updateInventoryItem({ id: bought.id, input: { minimumStock: '5', maximumStock: '9' } });
    for await (const each of iterate((nextToken) => purchaser.reorderSuggestions({ limit: 50, nextToken })))
      if (each.inventoryItem?.id === bought.id)
        expect(each).toMatchObject({ lastCost: '11.123456', quantity: '6', supplier: { id: supplier.id } });
  });

  it('is that a bill which waits for them agrees, and one of an order that ends asks for too much', async () => {
    const order = await orderWith(stack, '4');
    const waiting = await record(stack, billFor(order, '10'));
    expect(waiting.state).toBe('OPEN');
    const state = async (id: string) => present(await purchaser.supplierBill({ id })).state;
    await receive(stack, order, '6');
    await expect.poll(() => state(waiting.id), PATIENCE).toBe('MATCHED');

    const ending = await orderWith(stack, '4');
    const early = await record(stack, billFor(ending, '10'));
    expect(early.state).toBe('OPEN');
    await purchaser.closePurchaseOrder({ id: ending.id, reason: 'No mandan más' });
    await expect.poll(() => state(early.id), PATIENCE).toBe('DISPUTED');
  });
});

it('shows a preferred supplier in suggestions as it is called now', async () => {
  const [supplier, item] = [await newSupplier(stack), await newItem(stack, '1')];
  await newSupplierItem(stack, supplier.id, item.id);
  await storekeeper.updateInventoryItem({ id: item.id, input: { minimumStock: '5' } });
  const name = `Importadora ${unique()}`;
  await purchaser.updateSupplier({ id: supplier.id, input: { name } });
  const shown = async () => {
    for await (const each of iterate((nextToken) => purchaser.reorderSuggestions({ limit: 50, nextToken })))
      if (each.inventoryItem?.id === item.id) return each.supplier?.name;
    return null;
  };
  await expect.poll(shown, PATIENCE).toBe(name);
});
