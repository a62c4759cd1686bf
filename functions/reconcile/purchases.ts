/**
 * What is to follow what is bought, and has not: orders to suppliers that are not printed or not mailed, requests nobody mailed, and pages
 * of orders whose items nobody counted.
 */
import type { StoredPdf } from '../../resolvers/invoices/invoice.ts';
import { PROGRESS_PAGE, PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { REQUEST } from '../../resolvers/quotations/aggregate.ts';
import { dueOf } from '../purchasing/onOrder.ts';
import { purchaseMatter, quotationMatter } from '../shared/matters.ts';
import type { Notice } from '../shared/notices.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import type { MailDue } from './followUps.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

/** Of an order that was sent, which has no PDF, or was cancelled and has none that says so. @param at when it changed last */
export function purchasePdf(row: Row, at: string, window: Window): Notice | null {
  const purchaseOrderId = text(row, 'id');
  if (row['sk'] !== PURCHASE || purchaseOrderId === null || text(row, 'sentAt') === null || !isWithin(at, window))
    return null;
  const pdf = row['pdf'] as Partial<StoredPdf> | undefined;
  const isCancelled = row['state'] === 'CANCELLED';
  if (text(row, 'pdfKey') !== null && !(isCancelled && (pdf?.version ?? 0) < integer(row, 'version'))) return null;
  return {
    id: `RECONCILED#${purchaseOrderId}#${integer(row, 'version')}`,
    type: isCancelled ? 'PURCHASE_ORDER_CANCELLED' : 'PURCHASE_ORDER_SENT',
    purchaseOrderId,
    at,
  };
}

/** Of an order that was sent and printed: the first of its mails, or the last that somebody asked for. */
export function purchaseMail(row: Row, window: Window): MailDue | null {
  const [purchaseOrderId, count] = [text(row, 'id'), integer(row, 'mailCount')];
  const at = text(row, count > 1 ? 'updatedAt' : 'sentAt');
  if (purchaseOrderId === null || at === null || text(row, 'pdfKey') === null || row['state'] === 'CANCELLED')
    return null;
  if (!isWithin(at, window)) return null;
  const matter = purchaseMatter(purchaseOrderId, count);
  const id = `PURCHASE_ORDER_MAIL#${purchaseOrderId}#${count}`;
  return { matter, marks: [matter.done], notice: { id, type: 'PURCHASE_ORDER_MAIL', purchaseOrderId, at } };
}

export function quotationMail(row: Row, window: Window): MailDue | null {
  const [quotationRequestId, at] = [text(row, 'id'), text(row, 'createdAt')];
  if (row['sk'] !== REQUEST || quotationRequestId === null || at === null || row['state'] === 'CLOSED') return null;
  if (!isWithin(at, window)) return null;
  const matter = quotationMatter(quotationRequestId);
  const id = `QUOTATION_REQUEST_SENT#${quotationRequestId}`;
  return { matter, marks: [matter.done], notice: { id, type: 'QUOTATION_REQUEST_SENT', quotationRequestId, at } };
}

/** However old: what is on order is wrong until it is counted. @param at when the page changed last; null where nobody knows */
export function pageToCount(row: Row, at: string | null, { to }: Window): Notice | null {
  const purchaseOrderId = text(row, 'orderId');
  if (!String(row['sk']).startsWith(PROGRESS_PAGE) || purchaseOrderId === null || dueOf(row) === null) return null;
  if (at !== null && Date.parse(at) > to) return null;
  const id = `PURCHASE_ORDER_TO_COUNT#${purchaseOrderId}#RECONCILED`;
  return { id, type: 'PURCHASE_ORDER_TO_COUNT', purchaseOrderId, at: at ?? new Date(to).toISOString() };
}
