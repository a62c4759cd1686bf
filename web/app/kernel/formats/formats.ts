/** The one place where values become words: money, quantities, days and times, from the workshop's settings. */
import { isDecimal, withoutZeros } from './decimals.ts';
import type { NumberFormat } from './numbers.ts';
import { readDecimal, writeDecimal } from './numbers.ts';

/** What the settings say of it. */
export interface FormatSettings {
  currency: string;
  country: string;
  timeZone: string;
  numberFormat: NumberFormat;
}

export interface Formats {
  currency: string;
  timeZone: string;
  /** `S/ 1,180.00`; an en dash where there is no amount, as for who may not see it. */
  money: (amount: string | null | undefined, currency?: string) => string;
  /** `2.5` of `2.500`. */
  quantity: (amount: string | null | undefined) => string;
  whole: (amount: number) => string;
  /** `1.2 k`, for axes. */
  short: (amount: number) => string;
  /** 18 % of 1800 basis points. */
  rate: (basisPoints: number) => string;
  day: (moment: string | null | undefined) => string;
  /** Without its year: for what is of these weeks. */
  dayAndMonth: (day: string) => string;
  dayAndTime: (moment: string | null | undefined) => string;
  time: (moment: string | null | undefined) => string;
  /** The calendar's day at a moment, such as `2026-03-01`. */
  dayOf: (moment: number) => string;
  /** As somebody here would type it: no sign, no groups. */
  typed: (amount: string) => string;
  /** What was typed, as the API writes it; null where it is no number. */
  read: (typed: string) => string | null;
}

/** What large numbers of an axis are counted in. */
const SHORT: readonly [least: number, sign: string][] = [
  [1_000_000, '\u00a0M'],
  [1_000, '\u00a0k'],
];

const NOTHING = '–';
/** Between a sign and its number no line breaks. */
const TIED = '\u00a0';

/** Signs that were asked for: making a format for each amount of a list would take longer than the rest of its row. */
const signs = new Map<string, string>();

/** `S/` for PEN in Peru, `$` for USD in Ecuador: as the country writes it, whatever the reader speaks. */
function signOf(currency: string, country: string): string {
  const key = `${country} ${currency}`;
  const known = signs.get(key) ?? madeSign(currency, country);
  signs.set(key, known);
  return known;
}

function madeSign(currency: string, country: string): string {
  const parts = new Intl.NumberFormat(`es-${country}`, { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** An API's day has no time: noon of it is that day everywhere. */
const momentOf = (text: string): Date => new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T12:00:00Z` : text);
const isDayAlone = (text: string): boolean => text.length === 10;

const withoutGroups = (text: string, format: NumberFormat): string =>
  isDecimal(text) ? writeDecimal(text, { ...format, groupSeparator: '' }) : text;

export function createFormats(settings: FormatSettings, language: string): Formats {
  const { timeZone, numberFormat, country } = settings;
  const locale = `${language}-${country}`;
  const zoned = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const days = zoned({ dateStyle: 'medium' });
  const daysOfThisYear = zoned({ day: 'numeric', month: 'short' });
  const daysOfThisYearAlone = zoned({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const daysAlone = zoned({ dateStyle: 'medium', timeZone: 'UTC' });
  const times = zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const decimal = (text: string): string => (isDecimal(text) ? writeDecimal(text, numberFormat) : text);
  const shown =
    (write: (text: string) => string) =>
    (text: string | null | undefined): string =>
      text === null || text === undefined ? NOTHING : write(text);
  const day = shown((text) => (isDayAlone(text) ? daysAlone : days).format(momentOf(text)));
  // The year goes without saying where it is this one.
  const yearOf = (moment: Date): string => calendar.format(moment).slice(0, 4);
  const shortDay = (text: string): string =>
    yearOf(momentOf(text)) === yearOf(new Date()) ? daysOfThisYear.format(momentOf(text)) : day(text);
  const time = shown((text) => times.format(momentOf(text)));
  return {
    currency: settings.currency,
    timeZone,
    money: (amount, currency = settings.currency) =>
      shown((text) => `${signOf(currency, country)}${TIED}${decimal(text)}`)(amount),
    quantity: shown((text) => decimal(withoutZeros(text))),
    short: (amount) => {
      const [power, sign] = SHORT.find(([least]) => Math.abs(amount) >= least) ?? [1, ''];
      return `${decimal(withoutZeros((amount / power).toFixed(1)))}${sign}`;
    },
    whole: (amount) => decimal(String(Math.trunc(amount))),
    rate: (basisPoints) =>
      `${decimal(withoutZeros(`${Math.trunc(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`))}${TIED}%`,
    day,
    time,
    dayAndMonth: (text) => (isDayAlone(text) ? daysOfThisYearAlone : daysOfThisYear).format(momentOf(text)),
    dayAndTime: shown((text) => `${shortDay(text)}, ${time(text)}`),
    dayOf: (moment) => calendar.format(moment),
    typed: (text) => withoutGroups(text, numberFormat),
    read: (typed) => readDecimal(typed, numberFormat),
  };
}
