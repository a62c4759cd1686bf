/** What is to follow a change, and has not: documents without their PDF, and mails that nobody thought of. As far as the rows tell. */
import { isPayment } from '../../resolvers/invoices/keys.ts';
import type { StoredPdf } from '../../resolvers/invoices/invoice.ts';
import { PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { REQUEST } from '../../resolvers/quotations/aggregate.ts';
import { invoiceMatter, INVOICE_READY, orderMatter, requisitionMatter, sentKey } from '../shared/matters.ts';
import type { Matter } from '../shared/matters.ts';
import type { Notice } from '../shared/notices.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import { stampIn } from '../shared/stamp.ts';
import { ulidTime } from '../audit/ulid.ts';
import { pageToCount, purchaseMail, purchasePdf, quotationMail } from './purchases.ts';
import { reportMail } from './reports.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

const isDocument = (row: Row): boolean =>
  String(row['sk']).startsWith('NUMBER#') && !isPayment({ sk: String(row['sk']) });

/** When a mutation last wrote the row. */
function changedAt(row: Row): string | null {
  const stamp = stampIn(row['written']);
  return stamp && ulidTime(stamp.call);
}

/** The notice by which a document's PDF is made, or made anew, where it shows less than the document. */
export function pdfDue(row: Row, window: Window): Notice | null {
  const [invoiceId, at] = [text(row, 'id'), changedAt(row)];
  if (at === null || invoiceId === null) return null;
  if (!isDocument(row)) return purchasePdf(row, at, window);
  if (!isWithin(at, window)) return null;
  const pdf = row['pdf'] as Partial<StoredPdf> | undefined;
  if (text(row, 'pdfKey') !== null && (pdf?.version ?? 0) >= integer(row, 'version')) return null;
  return { id: `RECONCILED#${invoiceId}#${integer(row, 'version')}`, type: 'INVOICE_ISSUED', invoiceId, at };
}

/** The notice by which a page of an order is counted that nobody counted. */
export function countDue(row: Row, window: Window): Notice | null {
  return pageToCount(row, changedAt(row), window);
}

/** A mail that may be due: it is, unless one of the rows is there. */
export interface MailDue {
  matter: Matter;
  /** Sort keys of rows that say that it was worked off. */
  marks: string[];
  /** Of a matter that comes again: a row from before this moment says nothing. */
  since?: string;
  notice: Notice;
}

export function mailDue(row: Row, window: Window): MailDue | null {
  if (isDocument(row)) return invoiceMail(row, window);
  if (row['sk'] === 'REQUISITION') return requisitionMail(row, window);
  if (row['sk'] === PURCHASE) return purchaseMail(row, window);
  if (row['sk'] === REQUEST) return quotationMail(row, window);
  if (row['sk'] === 'REPORT') return reportMail(row, window);
  return row['sk'] === 'ORDER' ? orderMail(row, window) : null;
}

function invoiceMail(row: Row, window: Window): MailDue | null {
  const [invoiceId, at] = [text(row, 'id'), text(row, 'issuedAt')];
  if (invoiceId === null || at === null || text(row, 'pdfKey') === null || row['status'] === 'VOIDED') return null;
  if (!isWithin(at, window)) return null;
  const matter = invoiceMatter(invoiceId);
  return {
    matter,
    marks: [matter.done, sentKey(INVOICE_READY)],
    notice: { id: `INVOICE_PDF_READY#${invoiceId}#RECONCILED`, type: 'INVOICE_PDF_READY', invoiceId, at },
  };
}

function orderMail(row: Row, window: Window): MailDue | null {
  const [workOrderId, at] = [text(row, 'id'), text(row, 'stateSince')];
  if (workOrderId === null || at === null || row['state'] !== 'READY' || !isWithin(at, window)) return null;
  // One that came back from an invoice which was voided was ready before. Who wrote it since hides which it was.
  if (stampIn(row['written'])?.field !== 'changeWorkOrderState') return null;
  const matter = orderMatter(workOrderId, at);
  return {
    matter,
    marks: [matter.done],
    notice: { id: `WORK_ORDER_READY#${workOrderId}#${at}`, type: 'WORK_ORDER_READY', workOrderId, at },
  };
}

/** What is told of a requisition when it came to a state. One that was approved without anybody's approval is told to nobody. */
const TOLD_OF: Readonly<Record<string, { field: string; type: 'WAITING' | 'APPROVED' | 'REJECTED' }>> = {
  SUBMITTED: { field: 'submitRequisition', type: 'WAITING' },
  APPROVED: { field: 'approveRequisition', type: 'APPROVED' },
  REJECTED: { field: 'rejectRequisition', type: 'REJECTED' },
};

function requisitionMail(row: Row, window: Window): MailDue | null {
  const [requisitionId, at] = [text(row, 'id'), text(row, 'updatedAt')];
  const told = TOLD_OF[String(row['state'])];
  if (requisitionId === null || at === null || !told || !isWithin(at, window)) return null;
  // An approval that is not the last leaves the state, and so what was told of it.
  const field = stampIn(row['written'])?.field;
  if (field !== told.field && !(told.type === 'WAITING' && field === 'approveRequisition')) return null;
  const matter = requisitionMatter(requisitionId, integer(row, 'version'));
  return {
    matter,
    marks: [matter.done],
    notice: {
      id: `REQUISITION_${told.type}#${requisitionId}#${integer(row, 'version')}`,
      type: `REQUISITION_${told.type}`,
      requisitionId,
      at,
    },
  };
}
