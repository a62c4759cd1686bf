/** What functions ask orders by, too: nothing else is imported here. */
import type { PurchaseOrderState } from '../generated/schema.ts';

/** Keys the index `openProgress`: a page of which something is to come, and no other row. */
export const OPEN_PAGE = 'PROGRESS';

/** States in which something is on order. */
export const UNDER_WAY: PurchaseOrderState[] = ['SENT', 'PARTLY_RECEIVED'];
