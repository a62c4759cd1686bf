/**
 * The document of an order of parts: its lines, its number, what was paid with it, and what goes back of it. `createQuickSale` does the
 * same for what is sold over the counter.
 */
import { util } from '@aws-appsync/utils';
import type { CustomerRow } from '../customers/customer.ts';
import { countReference } from '../customers/references.ts';
import type { DocumentType } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, put } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { seriesKeys, takeNumber } from '../series/numbering.ts';
import type { SeriesRow } from '../series/seriesRow.ts';
import { invoiceRow } from './document.ts';
import type { InvoiceRow, PaymentRow, PrintedLines } from './invoice.ts';
import { dueOf, statusOf } from './invoice.ts';
import { paymentRow, settledBy } from './payment.ts';
import type { Asked, Numbered } from './recipient.ts';
import { requireIdentified, requireNumbering } from './recipient.ts';
import { keepReference } from './reference.ts';

export { requireCustomerAtCommit } from './customerAtCommit.ts';
export { discountedLines } from './discount.ts';
export { invoiceLineRow, MAX_LINES } from './line.ts';
export { keepUsedReference } from './reference.ts';

/** What the customer is charged for, and how the document is called that they get. */
export interface Sold {
  partsOrderId: string;
  documentType: DocumentType | null;
  customer: CustomerRow;
  printed: PrintedLines;
  /** Who is named on it. */
  by: { id: string; name: string };
}

const FIELDS: Asked['fields'] = {
  documentType: 'input.documentType',
  series: 'input.documentType',
  recipient: 'input.customerId',
};

/** Where the series lie that may number it. */
export function saleSeries(ctx: Ctx): Key[] {
  return seriesKeys(ctx, null, 'QUICK_SALE', FIELDS.series);
}

/** That such a document can be issued today: to this customer, for so much, from one of the series. */
export function requireSaleDocument(
  ctx: Ctx,
  sold: Pick<Sold, 'documentType' | 'customer'>,
  total: number,
  found: SeriesRow[],
): Numbered {
  const { documentType, customer: recipient } = sold;
  const asked: Asked = { kind: 'QUICK_SALE', documentType, series: null, recipient, fields: FIELDS };
  const numbered = requireNumbering(ctx, asked, found);
  requireIdentified(asked, total, ctx.stash.settings);
  return numbered;
}

/** What a provider took for it. */
export interface Taken {
  /** Minor units. */
  amount: number;
  reference: string;
}

/** A document under the number that is next in its series, with what was paid of it. */
export interface IssuedSale {
  receipt: InvoiceRow;
  payment: PaymentRow;
  series: SeriesRow;
}

/** The document, as it is about to be written. @param found the series that may number it */
export function issuedSale(ctx: Ctx, sold: Sold, taken: Taken, found: SeriesRow[]): IssuedSale {
  const { settings, caller } = ctx.stash;
  const by = { ...caller, ...sold.by };
  const { lines } = sold.printed;
  const total = lines.reduce((sum, line) => sum + line.base + line.tax, 0);
  const { documentType, series } = requireSaleDocument(ctx, sold, total, found);
  const unpaid = invoiceRow(
    {
      kind: 'QUICK_SALE',
      documentType,
      ...sold.printed,
      customer: sold.customer,
      work: null,
      paid: 0,
      partsOrderId: sold.partsOrderId,
    },
    series,
    settings,
    by,
  );
  const amount = formatMoney(taken.amount, unpaid.currency);
  const input = { method: 'CARD' as const, amount, reference: taken.reference };
  const payment = paymentRow(unpaid, input, by, settings, 'input');
  const paid = settledBy(payment);
  return { receipt: { ...unpaid, paid, status: statusOf(unpaid.total, paid) }, payment, series };
}

/** Writes it with its number and its payment, and that the customer has one more. */
export function issueActions(ctx: Ctx, { receipt, payment, series }: IssuedSale): Action[] {
  const table = tableName(ctx, 'INVOICES');
  return [
    put('invoice', table, receipt, ABSENT),
    put('payment', table, payment, ABSENT),
    ...keepReference(ctx, payment, receipt.id),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    countReference(tableName(ctx, 'CUSTOMERS'), receipt.customerId ?? '', 'saleCount', 1, 'customer', true),
  ];
}

/** A refund: negative, with who took the money and why it goes back. */
function refundOf(ctx: Ctx, invoice: InvoiceRow, refund: Refunded): PaymentRow {
  const amount = formatMoney(0 - refund.amount, invoice.currency);
  const { reference, reason } = refund;
  const input = { method: 'CARD' as const, amount, reference, reason };
  return paymentRow(invoice, input, ctx.stash.caller, ctx.stash.settings, 'input');
}

export interface Refunded extends Taken {
  reason: string;
}

/**
 * What of the money of a document went back. Where it was all of it, the document is voided; else it bears what went back, and nobody owes
 * it. Stock is no affair of it: parts of an order move with the order.
 */
export function refundSale(ctx: Ctx, invoice: InvoiceRow, refund: Refunded): Action[] {
  const { caller } = ctx.stash;
  const payment = refundOf(ctx, invoice, refund);
  const paid = invoice.paid + settledBy(payment);
  const credited = (invoice.credited ?? 0) + refund.amount;
  const voided = { reason: refund.reason, by: caller.name, byId: caller.id, at: util.time.nowISO8601() };
  const left: InvoiceRow = { ...invoice, paid, credited, version: invoice.version + 1 };
  const after: InvoiceRow =
    paid === 0
      ? { ...left, credited: invoice.credited ?? null, status: 'VOIDED', voided }
      : { ...left, status: statusOf(dueOf(left), paid) };
  const table = tableName(ctx, 'INVOICES');
  return [
    amend('invoice', table, invoice, after, {
      expression: 'version = :before',
      values: { ':before': invoice.version },
    }),
    put('payment', table, payment, ABSENT),
  ];
}
