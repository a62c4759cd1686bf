/** Purchase orders for tests, each taken by the role that would take it. Without rules of approval, unless a test saves some. */
import type { OperationResult, TallerClient } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import { newSupplier } from './suppliers.ts';
import { newItem, present } from './workshop.ts';

export type Purchase = NonNullable<OperationResult<'createPurchaseOrder'>>;
type Input = Parameters<TallerClient['createPurchaseOrder']>[0]['input'];
type Line = Parameters<TallerClient['addPurchaseOrderLines']>[0]['lines'] extends readonly (infer Each)[] | infer Each
  ? Each
  : never;

/** A line of something that the store does not keep. */
export const SUNDRY = { description: 'Trapo industrial', quantity: '10', unitCost: '1.50' } satisfies Line;

export const lineOf = (inventoryItemId: string, quantity = '4', unitCost = '25.00') => ({
  inventoryItemId,
  quantity,
  unitCost,
});

/** A draft of two lines: one of an item, one of something else. */
export async function newPurchase(stack: Stack, { lines, ...more }: Partial<Input> = {}): Promise<Purchase> {
  const purchaser = await stack.clientAs('PURCHASER');
  const supplierId = more.supplierId ?? (await newSupplier(stack)).id;
  const wanted = lines ?? [lineOf((await newItem(stack, '0')).id), SUNDRY];
  return present(await purchaser.createPurchaseOrder({ input: { ...more, supplierId, lines: wanted } }));
}

export async function approvedPurchase(stack: Stack, input: Partial<Input> = {}): Promise<Purchase> {
  const purchaser = await stack.clientAs('PURCHASER');
  const order = await newPurchase(stack, input);
  const { version } = present(await purchaser.approvePurchaseOrder({ id: order.id, expectedVersion: order.version }));
  return { ...order, state: 'APPROVED', version };
}

/** With the lines as they were made. */
export async function sentPurchase(stack: Stack, input: Partial<Input> = {}): Promise<Purchase> {
  const purchaser = await stack.clientAs('PURCHASER');
  const order = await approvedPurchase(stack, input);
  const { number, sentAt, version } = present(await purchaser.sendPurchaseOrder({ id: order.id }));
  return { ...order, state: 'SENT', number, sentAt, version };
}
