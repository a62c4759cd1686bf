/** What is to come of a page, and what came: receipts, returns and bills move it. */
import { keep } from '../kernel/values/own.ts';
import type { LineProgress, ProgressRow, PurchaseLinesRow } from './purchaseOrder.ts';
import { OPEN_PAGE } from './marks.ts';

/** As the order is sent: all of it is to come. A page that lost its lines has nothing. */
export function progressOf(page: PurchaseLinesRow, sentAt: string): ProgressRow {
  const progress: Record<string, LineProgress> = {};
  for (const line of page.lines) {
    keep(progress, line.id, {
      itemId: line.inventoryItemId ?? null,
      ordered: line.quantity,
      received: 0,
      returned: 0,
      billed: 0,
      ...(line.workOrderId ? { workOrderId: line.workOrderId } : {}),
      ...(line.missingPartId ? { missingPartId: line.missingPartId } : {}),
    });
  }
  return {
    pk: page.pk,
    // As the page of lines is called, so is the page of what came of it.
    sk: `PURCHASE_PROGRESS#${page.sk.slice('PURCHASE_LINES#'.length)}`,
    orderId: page.orderId,
    open: page.lines.length > 0 ? OPEN_PAGE : null,
    sentAt,
    progress,
    version: 1,
  };
}
