/** Numbers of documents. A number is taken only in the transaction that writes its document: no gap, no duplicate. */
import type { InvoiceKind } from '../generated/schema.ts';
import { fail, refuse } from '../shared/errors.ts';
import type { SeriesRow } from '../shared/rows.ts';
import type { Action } from '../shared/transactions.ts';
import { update } from '../shared/transactions.ts';

export const SERIES_GUARD = 'series';
const WARN_BELOW_PERCENT = 10;

/** The number of a document: prefix, dash, zero-padded sequence. */
export function documentNumber(series: SeriesRow): string {
  const digits = `${series.next}`;
  const zeros = '00000000000000000000';
  const padded = digits.length >= series.padding ? digits : (zeros + digits).slice(0 - series.padding);
  return `${series.prefix}-${padded}`;
}

/** Refuses a series that cannot number this kind of document today. @param day `YYYY-MM-DD` in the workshop's calendar */
export function checkSeries(series: SeriesRow, kind: InvoiceKind, day: string): void {
  if (series.kind !== kind) refuse('series', `expected a series of ${kind}`, { actual: series.kind });
  if (series.expiresOn && series.expiresOn < day) {
    fail('SERIES_EXPIRED', `The authorisation of series ${series.prefix} ended on ${series.expiresOn}`, {
      field: 'series',
      series: series.prefix,
      expiresOn: series.expiresOn,
    });
  }
  if (series.next > series.to) {
    fail('SERIES_EXHAUSTED', `Series ${series.prefix} has no number left after ${series.to}`, {
      field: 'series',
      series: series.prefix,
      to: series.to,
    });
  }
}

/** What the caller should know of the series after taking a number. */
export function seriesWarnings(series: SeriesRow): string[] {
  const size = series.to - series.from + 1;
  const left = series.to - series.next;
  return left * 100 <= size * WARN_BELOW_PERCENT ? [`Series ${series.prefix}: ${left} numbers left of ${size}`] : [];
}

/** Moves the counter, if it still stands where it was read. */
export function takeNumber(table: string, series: SeriesRow): Action {
  return update(
    SERIES_GUARD,
    table,
    series,
    { expression: 'SET #next = :after', names: { '#next': 'next' }, values: { ':after': series.next + 1 } },
    { expression: '#next = :before', names: { '#next': 'next' }, values: { ':before': series.next } },
  );
}
