/** The discount on a whole order, which whoever sets prices may give. */
import { documentDiscountOf, requireCovered } from '../documents/documentDiscount.ts';
import type { DocumentDiscount, OwnAmounts } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';

export interface DiscountInput {
  discountPercent?: string | null | undefined;
  discountAmount?: string | null | undefined;
}

/** Whether a call says anything of a discount: an absent field leaves what is there, null takes it away. */
export function saysDiscount(input: DiscountInput): boolean {
  return input.discountPercent !== undefined || input.discountAmount !== undefined;
}

/** The discount that a call gives; null for none. @param lines each by itself */
export function givenDiscount(input: DiscountInput, lines: OwnAmounts[], terms: PricingTerms): DocumentDiscount | null {
  const discount = documentDiscountOf(input, terms.currency, 'input.');
  requireCovered(lines, terms, discount, 'input.discountAmount');
  return discount;
}
