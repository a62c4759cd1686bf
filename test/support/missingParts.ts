/** Work orders that miss parts, and what a receipt does for them. */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { MissingPart, MissingRow } from '../../resolvers/workOrders/missing.ts';
import { newRequisition } from './requisitions.ts';
import type { Stack } from './stack.ts';
import { newItem, newOrder, present } from './workshop.ts';

/** An order that misses some of an item. */
export async function missingOrder(stack: Stack, quantity = '2', stock = '5') {
  const [item, { id }] = [await newItem(stack, stock), await newOrder(stack)];
  const technician = await stack.clientAs('TECHNICIAN');
  const order = present(
    await technician.reportMissingPart({
      workOrderId: id,
      input: { inventoryItemId: item.id, quantity, note: 'Rota' },
    }),
  );
  return { id, item, order, missingPartId: present(present(order.missingParts)[0]).id };
}

/** An order for whose missing part a requisition asks. */
export async function requestedOrder(stack: Stack) {
  const made = await missingOrder(stack);
  const line = {
    inventoryItemId: made.item.id,
    quantity: '2',
    workOrderId: made.id,
    missingPartId: made.missingPartId,
  };
  await newRequisition(stack, [line], 'TECHNICIAN');
  return made;
}

/** As a receipt leaves a missing part of which all has come: the rows behind the API's back. */
export async function arrive(stack: Stack, orderId: string, missingPartId: string): Promise<void> {
  const [header, row] = [
    { pk: orderId, sk: 'ORDER' },
    { pk: orderId, sk: 'MISSING' },
  ];
  const missing = unmarshall(present(await stack.getRow('WorkOrders', row))) as unknown as MissingRow;
  const part = present(missing.parts[missingPartId]);
  const arrived: MissingPart = { ...part, reserved: part.quantity, status: 'ARRIVED' };
  await stack.setAttribute('WorkOrders', row, 'parts', { ...missing.parts, [missingPartId]: arrived });
  await stack.setAttribute('WorkOrders', header, 'missingPartCount', null);
  await stack.setAttribute('WorkOrders', header, 'arrivedPartCount', 1);
  await stack.setAttribute('WorkOrders', header, 'reservedParts', part.quantity);
  const item = { pk: present(part.inventoryItemId), sk: 'ITEM' };
  const before = unmarshall(present(await stack.getRow('Inventory', item)));
  await stack.setAttribute('Inventory', item, 'reserved', Number(before['reserved'] ?? 0) + part.quantity);
}

/** An order for which all that it misses has come. */
export async function arrivedOrder(stack: Stack, quantity = '2', stock = '5') {
  const made = await missingOrder(stack, quantity, stock);
  await arrive(stack, made.id, made.missingPartId);
  return made;
}
