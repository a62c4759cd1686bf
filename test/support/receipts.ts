/** Receipts of purchase orders for tests. */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OperationResult, TallerClient } from '../../client/index.ts';
import { lineOf, sentPurchase } from './purchaseOrders.ts';
import type { Stack } from './stack.ts';
import { newSupplier } from './suppliers.ts';
import { newItem, present } from './workshop.ts';

export type Receipt = NonNullable<OperationResult<'receiveGoods'>>;

export interface Receivable {
  id: string;
  itemIds: string[];
  lineIds: string[];
}

/** A sent order, with one line for each cost: of an item of its own each, of which nothing is in stock. */
export async function receivable(
  stack: Stack,
  quantity = '10',
  costs: readonly string[] = ['25.00'],
  itemIds: string[] = [],
): Promise<Receivable> {
  while (itemIds.length < costs.length) itemIds.push((await newItem(stack, '0')).id);
  const lines = costs.map((cost, index) => lineOf(itemIds[index] ?? '', quantity, cost));
  const order = await sentPurchase(stack, { lines });
  return { id: order.id, itemIds, lineIds: present(order.changedLines).map(({ id }) => id) };
}

/** Arguments to receive some of each line of an order. */
export const receiving = ({ id, lineIds }: Receivable, quantity = '1') => ({
  purchaseOrderId: id,
  input: { lines: lineIds.map((lineId) => ({ lineId, quantity })) },
});

export const firstOf = (receipt: Receipt): string => present(receipt.items)[0]?.id ?? '';

/** Some of each line of an order comes. */
export async function receive(
  stack: Stack,
  { id, lineIds }: Receivable,
  quantity: string,
  more: Partial<Parameters<TallerClient['receiveGoods']>[0]['input']> = {},
): Promise<Receipt> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const lines = lineIds.map((lineId) => ({ lineId, quantity }));
  return present(await storekeeper.receiveGoods({ purchaseOrderId: id, input: { lines, ...more } }));
}

/** An order of which all has come. */
export async function receivedOrder(
  stack: Stack,
  quantity = '10',
  costs?: readonly string[],
): Promise<Receivable & { receipt: Receipt }> {
  const order = await receivable(stack, quantity, costs);
  return { ...order, receipt: await receive(stack, order, quantity) };
}

/** As if the lines of an order had been asked for by a work order that misses them: a requisition names it, and the order takes it over. */
export async function waitFor(
  stack: Stack,
  order: Receivable,
  workOrderId: string,
  missingPartId: string,
): Promise<void> {
  const key = { pk: order.id, sk: 'PURCHASE_PROGRESS#000' };
  const row = unmarshall(present(await stack.getRow('PurchaseOrders', key))) as { progress: Record<string, object> };
  const progress = Object.fromEntries(
    Object.entries(row.progress).map(([id, line]) => [id, { ...line, workOrderId, missingPartId }]),
  );
  await stack.setAttribute('PurchaseOrders', key, 'progress', progress);
}

const SUPPLIERS = new WeakMap<Stack, ReturnType<typeof newSupplier>>();

/** As `receivable`, of a supplier that these orders share: what it costs to make many. */
export async function quickOrder(stack: Stack, lines = 1): Promise<Receivable> {
  const purchaser = await stack.clientAs('PURCHASER');
  const supplier = SUPPLIERS.get(stack) ?? newSupplier(stack);
  SUPPLIERS.set(stack, supplier);
  const [{ id: supplierId }, { id: item }] = [await supplier, await newItem(stack, '0')];
  const all = Array.from({ length: lines }, () => lineOf(item, '10', '1.00'));
  const made = present(await purchaser.createPurchaseOrder({ input: { supplierId, lines: all.slice(0, 40) } }));
  const { id } = made;
  const more = all.slice(40);
  const added = more.length > 0 ? present(await purchaser.addPurchaseOrderLines({ id, lines: more })) : null;
  await purchaser.approvePurchaseOrder({ id, expectedVersion: (added ?? made).version });
  await purchaser.sendPurchaseOrder({ id });
  const known = [...present(made.changedLines), ...(added ? present(added.changedLines) : [])];
  return { id, itemIds: [item], lineIds: known.map((line) => line.id) };
}

export async function quickReceipt(stack: Stack): Promise<Receipt> {
  return receive(stack, await quickOrder(stack), '2');
}

/** A receipt with a cost on top, of which the first lines have taken their share. */
export async function landedReceipt(stack: Stack): Promise<Receipt> {
  const order = await quickOrder(stack, 41);
  const first = await receive(stack, { ...order, lineIds: order.lineIds.slice(0, 40) }, '1');
  await receive(stack, { ...order, lineIds: order.lineIds.slice(40) }, '1', { receiptId: first.id });
  const purchaser = await stack.clientAs('PURCHASER');
  const input = { kind: 'FREIGHT' as const, amount: '4.10', spreadBy: 'QUANTITY' as const };
  await purchaser.addLandedCost({ receiptId: first.id, input });
  return first;
}

/** Goods of the first line of a receipt that go back. */
export async function returned(stack: Stack, receipt: Receipt, quantity = '1') {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const lines = [{ lineId: firstOf(receipt), quantity }];
  return present(await storekeeper.returnToSupplier({ receiptId: receipt.id, input: { lines, reason: 'Llegó rota' } }));
}
