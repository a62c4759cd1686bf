/** What a line costs and the tax on it. Rounding is half up, once per line; totals are sums of what is printed. */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import { multiplyDivide } from '../kernel/values/exact.ts';
import type { SettingsRow, TaxRateRow, TaxRow } from '../settings/settingsRow.ts';

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

/** The rate in effect on a day: the one that began last. */
export function rateOn(tax: TaxRow, day: string, field: string): TaxRateRow {
  const begun = tax.rates.filter((rate) => rate.from <= day);
  if (begun.length === 0) refuse(field, `tax ${tax.code} has no rate in effect on ${day}`, { actual: tax.code });
  return begun.reduce((latest, rate) => (rate.from > latest.from ? rate : latest));
}

/**
 * @param line price in minor units, quantity in thousandths, discount either in basis points of the line or in minor units
 */
export function lineAmounts(
  line: { unitPrice: number; quantity: number; discountRate?: number | null; discountAmount?: number | null },
  rate: number,
  pricesIncludeTax: boolean,
  field: string,
): LineAmounts {
  if ((line.unitPrice / THOUSANDTHS) * line.quantity >= MAX_LINE) refuse(field, 'the line is too large to be charged');
  const gross = multiplyDivide(line.unitPrice, line.quantity, THOUSANDTHS);
  const discount = line.discountRate
    ? multiplyDivide(gross, line.discountRate, BASIS_POINTS)
    : (line.discountAmount ?? 0);
  if (discount > gross) refuse(field, 'expected a discount of at most the line', { maximum: gross, actual: discount });
  const net = gross - discount;
  if (pricesIncludeTax) {
    const taxableAmount = multiplyDivide(net, BASIS_POINTS, BASIS_POINTS + rate);
    return { discount, taxableAmount, tax: net - taxableAmount, total: net };
  }
  const tax = multiplyDivide(net, rate, BASIS_POINTS);
  return { discount, taxableAmount: net, tax, total: net + tax };
}
