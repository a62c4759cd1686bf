/** Numbers of documents. A number is taken only in the transaction that writes its document: no gap, no duplicate. */
import { documentRules, typeOfPrefix } from '../countries/documentTypes.ts';
import type { DocumentType, InvoiceKind } from '../generated/schema.ts';
import { today } from '../documents/tax.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { SERIES } from './aggregate.ts';
import type { SeriesRow } from './seriesRow.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
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

/** The kinds whose default series a document may take: of any invoice, where a country's documents go by type. */
function kindsFor(kind: InvoiceKind, settings: SettingsRow): InvoiceKind[] {
  if (kind === 'PURCHASE_ORDER' || kind === 'PARTS_ORDER') return [kind];
  return documentRules(settings.country).types.length > 1 ? [kind, 'INVOICE', 'QUICK_SALE'] : [kind];
}

/** Where the series lie that a call may mean: the one that it names, or the settings' own, those of its kind first. */
export function seriesKeys(ctx: Ctx, prefix: string | null, kind: InvoiceKind, field: string): Key[] {
  const { settings } = ctx.stash;
  const defaults = kindsFor(kind, settings).map((each) => settings.defaultSeries[each] ?? '');
  const names = (prefix === null ? defaults : [prefix]).filter((name) => name !== '' && name.length <= MAX_PREFIX);
  if (names.length === 0) notFound('Invoice series', (prefix ?? '').slice(0, MAX_PREFIX), field);
  return names.filter((name, index) => names.indexOf(name) === index).map((name) => ({ pk: SERIES, sk: name }));
}

/** The series that were read under keys, in their order. */
export function seriesAt(keys: Key[], rows: (SeriesRow | SettingsRow)[]): SeriesRow[] {
  return keys.flatMap((key) => rows.filter((row): row is SeriesRow => row.pk === SERIES && row.sk === key.sk));
}

/** Whether documents of a kind have a type at all. */
export function isTyped(kind: InvoiceKind): boolean {
  return kind === 'INVOICE' || kind === 'QUICK_SALE';
}

/** The type of documents that a series numbers; null where it may be any. */
export function typeOfSeries(series: SeriesRow, settings: SettingsRow): DocumentType | null {
  return series.documentType ?? typeOfPrefix(settings.country, series.prefix);
}

/** Refuses a series that cannot number this kind of document today. @param field path of the argument that names the series */
export function requireUsableSeries(series: SeriesRow, kind: InvoiceKind, settings: SettingsRow, field: string): void {
  const day = today(settings);
  if (kindsFor(kind, settings).indexOf(series.kind) === -1)
    refuse(field, `expected a series of ${kind}`, { actual: series.kind });
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
