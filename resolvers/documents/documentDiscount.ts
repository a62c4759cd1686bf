/** A discount on the whole document, as callers give it. */
import { refuse } from '../kernel/answer/errors.ts';
import { formatMoney, parseMoney } from '../kernel/values/money.ts';
import { discountRateOf, isGiven } from './pricing.ts';
import type { DocumentDiscount, OwnAmounts } from './shares.ts';
import { chargedAmounts } from './shares.ts';
import type { PricingTerms } from './terms.ts';

/** Reads a discount on the whole document; null for none. @param path of what has both fields, with its dot */
export function documentDiscountOf(
  input: { discountPercent?: string | null | undefined; discountAmount?: string | null | undefined },
  currency: string,
  path: string,
): DocumentDiscount | null {
  const { discountPercent, discountAmount } = input;
  if (isGiven(discountPercent) && isGiven(discountAmount))
    refuse(`${path}discountAmount`, 'expected either a percentage or an amount');
  const rate = discountRateOf(discountPercent, `${path}discountPercent`);
  const amount = isGiven(discountAmount) ? parseMoney(discountAmount, currency, `${path}discountAmount`) : null;
  return rate === null && amount === null ? null : { rate, amount };
}

/** Refuses a discount as an amount that is more than what there is to charge. */
export function requireCovered(
  lines: OwnAmounts[],
  terms: PricingTerms,
  discount: DocumentDiscount | null,
  field: string,
): void {
  const whole = chargedAmounts(lines, terms).reduce((sum, each) => sum + each, 0);
  if (discount && (discount.amount ?? 0) > whole)
    refuse(field, 'expected a discount of at most the lines', {
      maximum: formatMoney(whole, terms.currency),
      actual: formatMoney(discount.amount ?? 0, terms.currency),
    });
}
