/** Bills of suppliers for tests. */
import type { OperationResult, TallerClient } from '../../client/index.ts';
import type { Receivable } from './receipts.ts';
import { receivable, receive } from './receipts.ts';
import type { Stack } from './stack.ts';
import { present, unique } from './workshop.ts';

export type Bill = NonNullable<OperationResult<'recordSupplierBill'>>;
export type BillInput = Parameters<TallerClient['recordSupplierBill']>[0]['input'];

const DAY_MS = 86_400_000;

/** A day so many days before today. */
export const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** Long over. */
export const BILLED_ON = dayBefore(90);

/** A bill for some of each line of an order. */
export const billFor = (
  { id, lineIds }: Receivable,
  quantity: string,
  unitCost = '25.00',
  more: Partial<BillInput> = {},
): BillInput => ({
  purchaseOrderId: id,
  number: `F-${unique()}`,
  billedOn: BILLED_ON,
  lines: lineIds.map((orderLineId) => ({ orderLineId, quantity, unitCost })),
  ...more,
});

export async function record(stack: Stack, input: BillInput): Promise<Bill> {
  return present(await (await stack.clientAs('PURCHASER')).recordSupplierBill({ input }));
}

/** An order of 10 at 25.00 of which so many came. */
export async function orderWith(stack: Stack, came: string, costs?: readonly string[]): Promise<Receivable> {
  const order = await receivable(stack, '10', costs);
  if (came !== '0') await receive(stack, order, came);
  return order;
}

/** A bill that agrees: 250.00 before tax. */
export async function matchedBill(stack: Stack): Promise<Bill> {
  return record(stack, billFor(await orderWith(stack, '10'), '10'));
}

/** A bill that asks for too high a price. */
export async function disputedBill(stack: Stack): Promise<Bill & { order: Receivable }> {
  const order = await orderWith(stack, '10');
  return { ...(await record(stack, billFor(order, '10', '30.00'))), order };
}
