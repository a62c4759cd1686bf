/**
 * What a line costs by itself and the tax on it. Rounding is half up. Where a country rounds tax per rate on the document's sum,
 * `shares.ts` goes on from here; totals are sums of what is printed either way.
 */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import { multiplyDivide } from '../kernel/values/exact.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { timesQuantity } from '../kernel/values/price.ts';
import type { SettingsRow, TaxRateRow, TaxRow } from '../settings/settingsRow.ts';
import type { PricingTerms } from './terms.ts';

const BASIS_POINTS = 10000;
const THOUSANDTHS = 1000;
/** Above this a line could not be summed exactly with others, in minor units. */
const MAX_LINE = 10000000000000;

export interface LineAmounts {
  /** All in minor units. `taxableAmount + tax === total`. */
  discount: number;
  taxableAmount: number;
  tax: number;
  total: number;
}

/** Refuses a code that the settings do not have. */
export function findTax(settings: SettingsRow, code: string, field: string): TaxRow {
  const tax = settings.taxes.find((candidate) => candidate.code === code);
  if (!tax) {
    refuse(field, `expected one of the tax codes ${settings.taxes.map((each) => each.code).join(', ')}`, {
      actual: code,
    });
  }
  return tax;
}

/** Today in the workshop's own calendar, as `YYYY-MM-DD`: the day that decides which rate holds. */
export function today(settings: SettingsRow): string {
  return util.time.nowFormatted('yyyy-MM-dd', settings.timeZone ?? 'UTC');
}

/** The day of a moment in the workshop's own calendar. @param at ISO 8601 */
export function dayIn(settings: SettingsRow, at: string): string {
  const moment = util.time.parseISO8601ToEpochMilliSeconds(at);
  return util.time.epochMilliSecondsToFormatted(moment, 'yyyy-MM-dd', settings.timeZone ?? 'UTC');
}

/** The rate in effect on a day: the one that began last. */
export function rateOn(tax: TaxRow, day: string, field: string): TaxRateRow {
  const begun = tax.rates.filter((rate) => rate.from <= day);
  if (begun.length === 0) refuse(field, `tax ${tax.code} has no rate in effect on ${day}`, { actual: tax.code });
  return begun.reduce((latest, rate) => (rate.from > latest.from ? rate : latest));
}

/** What is taxed of an amount, and the tax on it. @param rate basis points @param included whether the amount has the tax in it */
export function taxPart(amount: number, rate: number, included: boolean): { base: number; tax: number } {
  if (!included) return { base: amount, tax: multiplyDivide(amount, rate, BASIS_POINTS) };
  const base = multiplyDivide(amount, BASIS_POINTS, BASIS_POINTS + rate);
  return { base, tax: amount - base };
}

/**
 * What a line is priced from: price in minor units and millionths beyond, quantity in thousandths, discount in basis points of the line
 * or in minor units.
 */
export interface LinePrice {
  unitPrice: number;
  unitPriceFraction?: number | undefined;
  quantity: number;
  discountRate?: number | null;
  discountAmount?: number | null;
}

export function lineAmounts(line: LinePrice, rate: number, terms: PricingTerms, field: string): LineAmounts {
  const { currency, pricesIncludeTax } = terms;
  if ((line.unitPrice / THOUSANDTHS) * line.quantity >= MAX_LINE) refuse(field, 'the line is too large to be charged');
  const gross = timesQuantity({ minor: line.unitPrice, fraction: line.unitPriceFraction }, line.quantity, currency);
  const discount = line.discountRate
    ? multiplyDivide(gross, line.discountRate, BASIS_POINTS)
    : (line.discountAmount ?? 0);
  if (discount > gross)
    refuse(field, 'expected a discount of at most the line', {
      maximum: formatMoney(gross, currency),
      actual: formatMoney(discount, currency),
    });
  const { base, tax } = taxPart(gross - discount, rate, pricesIncludeTax);
  return { discount, taxableAmount: base, tax, total: base + tax };
}
