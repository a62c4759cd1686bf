/** Who carries parts to customers: what every carrier is asked for (docs/decisions/048). */
import type { PartsOrder } from '../../partsOrders/order.ts';

export interface Shipment {
  carrier: string;
  trackingNumber: string;
  /** A day of the calendar, or null where nobody says. */
  expectedOn: string | null;
}

export interface ShipmentPort {
  /** Asked twice for an attempt of an order, it is one shipment. */
  arrange: (order: PartsOrder, now: number) => Promise<Shipment>;
}
