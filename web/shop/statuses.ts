/** How statuses of orders look. What may be done in each, the API says (`nextMoves`). */
import type { PartsOrderStatus } from '../../client/index.ts';

export const COLORS: Readonly<Record<PartsOrderStatus, string>> = {
  PENDING: 'orange',
  PAYMENT_FAILED: 'red',
  PAYMENT_PROCESSED: 'blue',
  SHIPMENT_FAILED: 'red',
  SHIPPED: 'blue',
  DELIVERED: 'green',
  RETURNED: 'gray',
  CANCELLED: 'gray',
};

/** In which an order waits for its money. */
export const TO_BE_PAID: readonly PartsOrderStatus[] = ['PENDING'];
