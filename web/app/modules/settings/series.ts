/** Series of numbers: what people are to know of one, and what a form may ask of it. */
import type { OperationResult, OperationVariables } from '../../../../client/index.ts';

export type Series = NonNullable<OperationResult<'invoiceSeries'>>[number];
export type SeriesInput = OperationVariables<'saveInvoiceSeries'>['input'];

/** Every field of `saveInvoiceSeries`. */
export const SERIES_NAMES = [
  'prefix',
  'kind',
  'documentType',
  'padding',
  'from',
  'to',
  'expiresOn',
  'isDefault',
] as const;
export type SeriesName = (typeof SERIES_NAMES)[number];

export const SERIES_KEY = ['invoiceSeries'] as const;

/** The worst that is to say of it. */
export type Level = 'expired' | 'spent' | 'low' | 'good';

export function levelOf({ expired, remaining, low }: Pick<Series, 'expired' | 'remaining' | 'low'>): Level {
  if (remaining <= 0) return 'spent';
  if (expired) return 'expired';
  return low ? 'low' : 'good';
}

/** How much of it is used, in percent; never all of it while a number is left, nor nothing once one was taken. */
export function usedPercent({ from, to, next }: Pick<Series, 'from' | 'to' | 'next'>): number {
  const [used, all] = [next - from, to - from + 1];
  if (used <= 0) return 0;
  if (used >= all) return 100;
  return Math.min(99, Math.max(1, Math.round((used / all) * 100)));
}

export const isUsed = ({ next, from }: Pick<Series, 'next' | 'from'>): boolean => next > from;

/** The number that a document takes next, as it will be printed. */
export const numberOf = (prefix: string, number: number, padding: number): string =>
  `${prefix}-${String(number).padStart(padding, '0')}`;

/** What a series that numbered documents keeps is not asked; neither is the default whether it is one. */
export function askedNames(series: Series | null, hasTypes: boolean): readonly SeriesName[] {
  const free = SERIES_NAMES.filter((name) => hasTypes || name !== 'documentType');
  if (!series) return free;
  const fixed: SeriesName[] = ['prefix'];
  if (isUsed(series)) fixed.push('kind', 'padding', 'from');
  if (isUsed(series) && series.documentType !== null) fixed.push('documentType');
  if (series.isDefault) fixed.push('isDefault', 'kind');
  return free.filter((name) => !fixed.includes(name));
}

/** A name for the series that takes over: `F001` is followed by `F002`. Empty where no digits end it, or that is taken. */
export function nextPrefix(prefix: string, taken: readonly string[]): string {
  const [, start, digits] = /^(.*?)(\d+)$/.exec(prefix) ?? [];
  if (start === undefined || digits === undefined) return '';
  const next = `${start}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
  if (next.length !== prefix.length) return '';
  return taken.includes(next) ? nextPrefix(next, taken) : next;
}
