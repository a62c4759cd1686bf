/** Numbers of documents. A number is taken only in the transaction that writes its document: no gap, no duplicate. */
import type { InvoiceKind } from '../generated/schema.ts';
import { today } from '../documents/tax.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SeriesRow } from './seriesRow.ts';
import { zeroPadded } from '../kernel/values/documentNumber.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { update } from '../kernel/dynamodb/transactions.ts';

/** Longest prefix of a series, in characters. */
const MAX_PREFIX = 40;
const WARN_BELOW_PERCENT = 10;

/** The number of a document: prefix, dash, zero-padded sequence. */
export function documentNumber(series: SeriesRow, sequence: number): string {
  return `${series.prefix}-${zeroPadded(sequence, series.padding)}`;
}

/** Where the series lies that a call names, or the settings' own for this kind of document. */
export function seriesKey(ctx: Ctx, prefix: string | null, kind: InvoiceKind, field: string): Key {
  const name = prefix ?? ctx.stash.settings.defaultSeries[kind] ?? '';
  if (name === '' || name.length > MAX_PREFIX) notFound('Invoice series', name.slice(0, MAX_PREFIX), field);
  return { pk: 'SERIES', sk: name };
}

/**
 * Refuses a series that cannot number this kind of document today.
 * @param day `YYYY-MM-DD` in the workshop's calendar @param field path of the argument that names the series
 */
function requireUsableSeries(series: SeriesRow, kind: InvoiceKind, day: string, field: string): void {
  if (series.kind !== kind) refuse(field, `expected a series of ${kind}`, { actual: series.kind });
  if (series.expiresOn && series.expiresOn < day) {
    fail('SERIES_EXPIRED', `The authorisation of series ${series.prefix} ended on ${series.expiresOn}`, {
      field,
      series: series.prefix,
      expiresOn: series.expiresOn,
    });
  }
  if (series.next > series.to) {
    fail('SERIES_EXHAUSTED', `Series ${series.prefix} has no number left after ${series.to}`, {
      field,
      series: series.prefix,
      to: series.to,
    });
  }
}

/** The series that was read for a document of this kind, which can number it today. */
export function requireSeries(ctx: Ctx, prefix: string | null, kind: InvoiceKind, field: string): SeriesRow {
  const series = loadedRow(ctx.stash, 'series');
  if (!series) notFound('Invoice series', prefix ?? '', field);
  requireUsableSeries(series, kind, today(ctx.stash.settings), field);
  return series;
}

/** Whether a tenth of a series or less is left. */
export function isNearlyUsedUp(size: number, left: number): boolean {
  return left * 100 <= size * WARN_BELOW_PERCENT;
}

/** What the caller should know of the series after taking a number. */
export function seriesWarnings(series: SeriesRow): string[] {
  const size = series.to - series.from + 1;
  const left = series.to - series.next;
  return isNearlyUsedUp(size, left) ? [`Series ${series.prefix}: ${left} numbers left of ${size}`] : [];
}

/** Moves the counter, if it still stands where it was read. */
export function takeNumber(table: string, series: SeriesRow): Action {
  return update(
    'series',
    table,
    series,
    { expression: 'SET #next = :after', names: { '#next': 'next' }, values: { ':after': series.next + 1 } },
    { expression: '#next = :before', names: { '#next': 'next' }, values: { ':before': series.next } },
  );
}
