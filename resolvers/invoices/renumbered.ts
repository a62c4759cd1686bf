/** A document that lost its number to another, under the next one: nothing else of it changes. */
import { numberKey } from '../kernel/values/documentNumber.ts';
import { documentNumber } from '../series/numbering.ts';
import type { SeriesRow } from '../series/seriesRow.ts';
import type { InvoiceRow, PaymentRow } from './invoice.ts';
import { paymentKey } from './keys.ts';

export function renumbered(
  invoice: InvoiceRow,
  payments: PaymentRow[],
  series: SeriesRow,
): { receipt: InvoiceRow; payments: PaymentRow[] } {
  const number = documentNumber(series, series.next);
  const key = numberKey(series.prefix, series.next);
  const receipt: InvoiceRow = { ...invoice, ...key, id: number, number, sequence: series.next };
  return {
    receipt,
    payments: payments.map((each) => ({ ...each, ...paymentKey(key, each.id), invoiceId: number })),
  };
}
