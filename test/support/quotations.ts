/** Requisitions that are approved, and requests for quotation, for tests. Without rules of approval. */
import type { OperationResult } from '../../client/index.ts';
import { missingOrder } from './missingParts.ts';
import { newRequisition } from './requisitions.ts';
import type { Stack } from './stack.ts';
import { newSupplier } from './suppliers.ts';
import { newItem, present } from './workshop.ts';

type Requisition = NonNullable<OperationResult<'requisition'>>;
export type Asked = NonNullable<OperationResult<'createQuotationRequest'>>;

/** A day that is far away. */
export const LATER = '2199-12-31';

/** Of two lines: four of an item, and two of something in words. Asked for by a technician, so that purchasers may approve. */
export async function approvedRequisition(stack: Stack, itemId?: string): Promise<Requisition> {
  const inventoryItemId = itemId ?? (await newItem(stack, '0')).id;
  const items = [
    { inventoryItemId, quantity: '4' },
    { description: 'Trapo industrial', quantity: '2' },
  ];
  const { id } = await newRequisition(stack, items, 'TECHNICIAN');
  await (await stack.clientAs('TECHNICIAN')).submitRequisition({ id });
  return present(await (await stack.clientAs('PURCHASER')).requisition({ id }));
}

/** Of the part that an open work order misses. */
export async function requisitionOfMissing(stack: Stack): Promise<Requisition & { itemId: string }> {
  const [technician, missing] = [await stack.clientAs('TECHNICIAN'), await missingOrder(stack)];
  const { id: workOrderId, missingPartId, item } = missing;
  const items = [{ inventoryItemId: item.id, quantity: '2', workOrderId, missingPartId }];
  const { id } = present(await technician.createRequisition({ input: { items } }));
  await technician.submitRequisition({ id });
  return { ...present(await (await stack.clientAs('PURCHASER')).requisition({ id })), itemId: item.id };
}

/** The ids of a requisition's lines. */
export const lineIdsOf = ({ items }: Pick<Requisition, 'items'>): string[] => present(items).map(({ id }) => id);

/** Of an approved requisition, to suppliers who are made for it. */
export async function newQuotationRequest(stack: Stack, suppliers = 2, requisition?: Requisition): Promise<Asked> {
  const purchaser = await stack.clientAs('PURCHASER');
  const { id: requisitionId } = requisition ?? (await approvedRequisition(stack));
  const supplierIds: string[] = [];
  for (let made = 0; made < suppliers; made += 1) supplierIds.push((await newSupplier(stack)).id);
  return present(await purchaser.createQuotationRequest({ input: { requisitionId, supplierIds } }));
}

/** What a supplier offers of each line, in their order; null offers nothing of it. */
export async function answered(
  stack: Stack,
  asked: Asked,
  supplier: number,
  offers: ([unitCost: string, deliveryDays: number] | null)[],
  more: { validUntil?: string } = {},
) {
  const purchaser = await stack.clientAs('PURCHASER');
  const lines = present(asked.lines).flatMap(({ id: lineId }, at) => {
    const [unitCost, deliveryDays] = offers[at] ?? [];
    return unitCost === undefined
      ? []
      : [{ lineId, unitCost, ...(deliveryDays === undefined ? {} : { deliveryDays }) }];
  });
  const supplierId = asked.suppliers[supplier]?.supplierId ?? '';
  const input = { validUntil: LATER, ...more, lines };
  return present(await purchaser.recordQuotation({ requestId: asked.id, supplierId, input }));
}
