/** Orders of parts for tests, in every status. */
import type { OperationResult, TallerClient } from '../../client/index.ts';
import type { Stack } from './stack.ts';
import type { PartsOrder } from './workflow.ts';
import { recorded } from './workflow.ts';
import { newCustomer, newItem, present, unique } from './workshop.ts';

export type { PartsOrder } from './workflow.ts';
export type PlacingInput = Parameters<TallerClient['placePartsOrder']>[0]['input'];

export const ADDRESS = { street: 'Jr. de la Unión 120', city: 'Lima', state: 'Lima', zipCode: '15001', country: 'PE' };

/** An item that customers may order. */
export async function itemForSale(stack: Stack, stock = '100', price = '118.00') {
  const { id } = await newItem(stack, stock, price);
  const storekeeper = await stack.clientAs('STOREKEEPER');
  return present(await storekeeper.updateInventoryItem({ id, input: { forSale: true } }));
}

/** Some way to send that the workshop has: other suites share it. */
async function firstMethod(stack: Stack): Promise<string> {
  const { shippingMethods } = present(await (await stack.clientAs('ADMIN')).settings());
  return present(shippingMethods[0]).code;
}

/** What is told of an order of so much of each item. */
export async function placing(
  stack: Stack,
  itemIds: readonly string[],
  quantity = '1',
  more: Partial<PlacingInput> = {},
): Promise<PlacingInput> {
  const customerId = more.customerId ?? (await newCustomer(stack)).id;
  return {
    lines: itemIds.map((inventoryItemId) => ({ inventoryItemId, quantity })),
    shippingAddress: ADDRESS,
    shippingMethod: await firstMethod(stack),
    ...more,
    customerId,
  };
}

export async function placed(
  stack: Stack,
  itemIds?: readonly string[],
  quantity = '1',
  more: Partial<PlacingInput> = {},
): Promise<PartsOrder> {
  const ids = itemIds ?? [(await itemForSale(stack)).id];
  const advisor = await stack.clientAs('ADVISOR');
  return present(await advisor.placePartsOrder({ input: await placing(stack, ids, quantity, more) }));
}

/** What a provider tells of an order's payment. */
export const payment = (order: Pick<PartsOrder, 'id' | 'total' | 'currency'>, paymentId = `P-${unique()}`) => ({
  id: order.id,
  provider: 'simulator',
  paymentId,
  amount: order.total,
  currency: order.currency,
  paidAt: new Date().toISOString(),
});

export const shipment = ({ id }: Pick<PartsOrder, 'id'>, trackingNumber = `T-${unique()}`) => ({
  id,
  carrier: 'simulator',
  trackingNumber,
  expectedOn: '2199-07-28',
});

/** Arguments of `placed` behind the stack. */
type Placing = [itemIds?: readonly string[], quantity?: string, more?: Partial<PlacingInput>];

export async function paid(stack: Stack, ...order: Placing): Promise<PartsOrder> {
  return recorded(stack, 'recordPartsPayment', payment(await placed(stack, ...order)));
}

export async function shipped(stack: Stack, ...order: Placing): Promise<PartsOrder> {
  return recorded(stack, 'recordPartsShipment', shipment(await paid(stack, ...order)));
}

export async function delivered(stack: Stack, ...order: Placing): Promise<PartsOrder> {
  const { id } = await shipped(stack, ...order);
  return recorded(stack, 'recordPartsDelivery', { id, deliveredAt: new Date().toISOString() });
}

export const failure = ({ id }: Pick<PartsOrder, 'id'>, reason = 'La tarjeta fue rechazada') => ({ id, reason });

/** Pays back what is due of an order. */
export async function refunded(stack: Stack, order: PartsOrder): Promise<PartsOrder> {
  let last = order;
  for (const { id: refundId } of order.refunds.filter(({ status }) => status === 'DUE'))
    last = await recorded(stack, 'recordPartsRefund', { id: order.id, refundId, providerRefundId: `R-${unique()}` });
  return last;
}

type Status = PartsOrder['status'];

/** An order in each status. */
export const IN_STATUS: Record<Status, (stack: Stack) => Promise<PartsOrder>> = {
  PENDING: (stack) => placed(stack),
  PAYMENT_FAILED: async (stack) => recorded(stack, 'recordPartsPaymentFailure', failure(await placed(stack))),
  PAYMENT_PROCESSED: (stack) => paid(stack),
  SHIPMENT_FAILED: async (stack) => recorded(stack, 'recordPartsShipmentFailure', failure(await paid(stack))),
  SHIPPED: (stack) => shipped(stack),
  DELIVERED: (stack) => delivered(stack),
  RETURNED: async (stack) => {
    const { id } = await delivered(stack, undefined, '2');
    return returnSome(stack, id, '1');
  },
  CANCELLED: async (stack) => {
    const { id } = await placed(stack);
    const advisor = await stack.clientAs('ADVISOR');
    return present(await advisor.cancelPartsOrder({ id, reason: 'Ya no lo quiere' }));
  },
};

export async function returnSome(
  stack: Stack,
  id: string,
  quantity: string,
  lineId = '1',
  scrapReason?: string,
): Promise<NonNullable<OperationResult<'registerPartsReturn'>>> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const condition = scrapReason === undefined ? ('RESTOCKED' as const) : ('SCRAPPED' as const);
  const line = { lineId, quantity, condition, ...(scrapReason === undefined ? {} : { scrapReason }) };
  return present(await storekeeper.registerPartsReturn({ id, input: { lines: [line], reason: 'No era la medida' } }));
}
