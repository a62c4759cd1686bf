/** What functions and other aggregates ask orders by: nothing else is imported here. */
import type { PurchaseOrderState } from '../generated/schema.ts';

/** Keys the index `openProgress`: a page of which something is to come, and no other row. */
export const OPEN_PAGE = 'PROGRESS';

/** Of a page: what is to come of it is in the items' numbers (onOrder.ts), is to be added to them, or to be taken from them. */
export const COUNTED = 'COUNTED';
export const TO_COUNT = 'TO_COUNT';
export const TO_RELEASE = 'TO_RELEASE';
export type OnOrderMark = typeof COUNTED | typeof TO_COUNT | typeof TO_RELEASE;

/** States in which something is on order. */
export const UNDER_WAY: PurchaseOrderState[] = ['SENT', 'PARTLY_RECEIVED'];
