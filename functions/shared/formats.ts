/** Amounts, quantities and days as the workshop's people write them. */
import type { Row } from './rows.ts';
import { text } from './rows.ts';
import type { Language } from './letter.ts';

const THOUSANDTHS = 1000;

export interface Formats {
  /** Minor units of a currency. */
  money(minor: number, currency: string): string;
  /** Thousandths. */
  quantity(thousandths: number): string;
  /** A moment as a day in the workshop's calendar. */
  day(moment: string): string;
}

/** @param settings the workshop's row: country and time zone */
export function formatsOf(settings: Row, language: Language): Formats {
  const locale = `${language}-${text(settings, 'country') ?? 'US'}`;
  const zone = text(settings, 'timeZone') ?? 'UTC';
  return {
    money(minor, currency) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
    quantity: (thousandths) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(thousandths / THOUSANDTHS),
    day: (moment) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(new Date(moment)),
  };
}
