/** The document itself: priced lines, their sums, and both parties as they are at that moment. */
import { util } from '@aws-appsync/utils';
import { unnamedConsumer } from '../countries/consumers.ts';
import type { CustomerRow } from '../customers/customer.ts';
import type { InvoiceKind } from '../generated/schema.ts';
import type { Caller, SeriesRow, SettingsRow } from '../shared/rows.ts';
import type { Action } from '../shared/transactions.ts';
import { ABSENT, put } from '../shared/transactions.ts';
import { numberKey } from '../shared/numbers.ts';
import type { InvoiceLineRow, InvoiceRow, PartyRow, TaxSummaryRow } from './invoice.ts';
import { statusOf } from './invoice.ts';
import { documentNumber } from './series.ts';

/** Sums per code, treatment and rate, in the order in which they first appear. */
function taxSummary(lines: InvoiceLineRow[]): TaxSummaryRow[] {
  const summary: TaxSummaryRow[] = [];
  for (const line of lines) {
    const found = summary.find((each) => each.code === line.taxCode && each.rate === line.taxRate && each.treatment === line.taxTreatment);
    if (found) {
      found.base = found.base + line.base;
      found.tax = found.tax + line.tax;
    } else {
      summary.push({ code: line.taxCode, treatment: line.taxTreatment, rate: line.taxRate, base: line.base, tax: line.tax });
    }
  }
  return summary;
}

function issuerOf(settings: SettingsRow): PartyRow {
  return {
    name: settings.legalName,
    taxIdType: settings.taxIdType ?? null,
    taxId: settings.taxId,
    address: settings.address ?? null,
    phone: settings.phone ?? null,
    email: settings.email ?? null,
  };
}

/** A buyer who gave no name is what the country calls one. */
function recipientOf(customer: CustomerRow | null, settings: SettingsRow): PartyRow {
  return {
    name: customer?.name ?? unnamedConsumer(settings.country),
    taxIdType: customer?.taxIdType ?? null,
    taxId: customer?.taxId ?? null,
    address: customer?.address ?? null,
    phone: customer?.phone ?? null,
    email: customer?.email ?? null,
  };
}

export interface DocumentContent {
  kind: InvoiceKind;
  lines: InvoiceLineRow[];
  customer: CustomerRow | null;
  workOrderId: string | null;
  currency: string;
  /** Minor units paid as it is issued. */
  paid: number;
}

export function invoiceRow(content: DocumentContent, series: SeriesRow, settings: SettingsRow, caller: Caller): InvoiceRow {
  const { lines, customer, paid } = content;
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const id = util.autoUlid();
  const recipient = recipientOf(customer, settings);
  return {
    pk: id,
    sk: 'INVOICE',
    id,
    number: documentNumber(series, series.next),
    seriesPrefix: series.prefix,
    sequence: series.next,
    kind: content.kind,
    status: statusOf(total, paid),
    issuedAt: util.time.nowISO8601(),
    customerId: customer?.id ?? null,
    customerName: recipient.name,
    workOrderId: content.workOrderId,
    issuer: issuerOf(settings),
    recipient,
    lines,
    taxes: taxSummary(lines),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total,
    paid,
    currency: content.currency,
    by: caller.name,
    byId: caller.id,
    voided: null,
    version: 1,
  };
}

/** Writes the document and the row that keeps its number. */
export function issue(table: string, invoice: InvoiceRow): Action[] {
  return [
    put('invoice', table, invoice, ABSENT),
    put('number', table, { ...numberKey(invoice.seriesPrefix, invoice.sequence), invoiceId: invoice.id, number: invoice.number }, ABSENT),
  ];
}
