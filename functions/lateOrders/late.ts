/** Orders to suppliers whose day is over, and of which something is still to come. */
import type { PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import type { Notice } from '../shared/notices.ts';

/** Today on the wall of a time zone, as `YYYY-MM-DD`. @param now milliseconds since the epoch */
export function dayIn(timeZone: string, now: number): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

/** What is told of them: each day on which an order was expected once, however often somebody looks. */
export function lateNotices(orders: readonly PurchaseOrderRow[], today: string, at: string): Notice[] {
  return orders.flatMap(({ id, expectedOn }): Notice[] =>
    expectedOn && expectedOn < today
      ? [{ id: `PURCHASE_ORDER_LATE#${id}#${expectedOn}`, type: 'PURCHASE_ORDER_LATE', purchaseOrderId: id, at }]
      : [],
  );
}
