/**
 * What mails are about, and the rows of the mail table by which it is known that a matter was worked off: `functions/reconcile` looks for
 * those that are missing.
 */

/** Rows of one matter. */
export interface Matter {
  pk: string;
  /** Sort key of the row that says: whoever was to be told has been, or nobody was. */
  done: string;
}

/** An invoice is announced once for good. */
export const INVOICE_READY = 'INVOICE_READY';

export const invoiceMatter = (invoiceId: string): Matter => ({
  pk: `INVOICE#${invoiceId}`,
  done: `DONE#${INVOICE_READY}`,
});

/** An order may be ready more than once. @param since when it became so */
export const orderMatter = (workOrderId: string, since: string): Matter => ({
  pk: `WORK_ORDER#${workOrderId}`,
  done: `DONE#${since}`,
});

/** An order to a supplier may be mailed more than once. @param count how often it was asked for */
export const purchaseMatter = (purchaseOrderId: string, count: number): Matter => ({
  pk: `PURCHASE_ORDER#${purchaseOrderId}`,
  done: `DONE#${count}`,
});

/** A request for quotation is mailed once. */
export const quotationMatter = (quotationRequestId: string): Matter => ({
  pk: `QUOTATION_REQUEST#${quotationRequestId}`,
  done: 'DONE#1',
});

/** An item may be low more than once: the row says when the last such notice was worked off. */
export const stockMatter = (inventoryItemId: string): Matter => ({ pk: `LOW_STOCK#${inventoryItemId}`, done: 'DONE' });

/** A requisition may wait, and be decided over, more than once: each time in another version. */
export const requisitionMatter = (requisitionId: string, version: number): Matter => ({
  pk: `REQUISITION#${requisitionId}`,
  done: `DONE#${version}`,
});

/** A report is ready once. */
export const reportMatter = (reportId: string): Matter => ({ pk: `REPORT#${reportId}`, done: 'DONE' });

/** An order of parts is told of once for each thing that happens to it. */
export const partsOrderMatter = (partsOrderId: string, what: string): Matter => ({
  pk: `PARTS_ORDER#${partsOrderId}`,
  done: `DONE#${what}`,
});

/** Sort key of a letter's row. */
export const sentKey = (key: string): string => `SENT#${key}`;

/** The name of the message tag by which SES's events name a letter. */
export const LETTER_TAG = 'letter';

/** The row that says that SES has taken a letter: SES tells of it, whatever became of who sent it. */
export const acceptedKey = (tag: string): { pk: string; sk: string } => ({ pk: `LETTER#${tag}`, sk: 'ACCEPTED' });

/** Key of the row, among the settings, that says from when on the marks are there. */
export const RECONCILED_SINCE = { pk: 'RECONCILE', sk: 'SINCE' } as const;
