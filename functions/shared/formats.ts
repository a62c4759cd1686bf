/** Amounts, quantities and times as the workshop's people write them. */
import { formatDecimal } from '../../resolvers/kernel/values/exact.ts';
import { currencyExponent } from '../../resolvers/kernel/values/exponents.ts';
import type { Price } from '../../resolvers/kernel/values/price.ts';
import { formatPrice, PRICE_DECIMALS } from '../../resolvers/kernel/values/price.ts';
import type { Language } from './language.ts';
import type { Row } from './rows.ts';
import { text } from './rows.ts';

const QUANTITY_DECIMALS = 3;

export interface Formats {
  /** BCP 47. */
  locale: string;
  /** Minor units of a currency, with its sign. */
  money(minor: number, currency: string): string;
  /** The same without it, for columns. */
  amount(minor: number, currency: string): string;
  /** A price of one unit: with the decimals of the currency, and as many more as it has. */
  price(price: Price, currency: string): string;
  /** A decimal string for programs, the same in every locale. */
  plain(minor: number, currency: string): string;
  /** Thousandths. */
  quantity(thousandths: number): string;
  /** Basis points. */
  percent(basisPoints: number): string;
  /** A moment as a day in the workshop's calendar. */
  day(moment: string): string;
  /** A day of the workshop's calendar, given as `YYYY-MM-DD`. */
  calendarDay(day: string): string;
  /** The same for programs: `YYYY-MM-DD`. */
  date(moment: string): string;
  /** A moment as a day and a time of the workshop's clock. */
  time(moment: string): string;
}

/** Formats a decimal string directly, so that no amount passes through a binary fraction. */
const exactly = (value: number, decimals: number): `${number}` => formatDecimal(value, decimals) as `${number}`;

/** @param settings the workshop's row: country and time zone */
export function formatsOf(settings: Row, language: Language): Formats {
  const locale = `${language}-${text(settings, 'country') ?? 'US'}`;
  const timeZone = text(settings, 'timeZone') ?? 'UTC';
  // Decimals follow ISO 4217, as everywhere here: the locale would round Colombian pesos to whole ones.
  const formatted = (minor: number, currency: string, style: Intl.NumberFormatOptions): string => {
    const decimals = currencyExponent(currency);
    return new Intl.NumberFormat(locale, {
      ...style,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(exactly(minor, decimals));
  };
  const moment = (at: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(at));
  return {
    locale,
    money: (minor, currency) => formatted(minor, currency, { style: 'currency', currency }),
    amount: (minor, currency) => formatted(minor, currency, {}),
    price: (price, currency) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: currencyExponent(currency),
        maximumFractionDigits: PRICE_DECIMALS,
      }).format(formatPrice(price, currency) as `${number}`),
    plain: (minor, currency) => formatDecimal(minor, currencyExponent(currency)),
    quantity: (thousandths) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: QUANTITY_DECIMALS }).format(
        exactly(thousandths, QUANTITY_DECIMALS),
      ),
    percent: (basisPoints) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(exactly(basisPoints, 4)),
    day: (at) => moment(at, { dateStyle: 'long' }),
    calendarDay: (day) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    date: (at) => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(at)),
    time: (at) => moment(at, { dateStyle: 'long', timeStyle: 'short' }),
  };
}
