/** The discount on a whole order, which whoever sees prices may give. */
import { documentDiscountOf, requireCovered } from '../documents/documentDiscount.ts';
import type { DocumentDiscount, OwnAmounts } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';

export interface DiscountInput {
  discountPercent?: string | null | undefined;
  discountAmount?: string | null | undefined;
}

/** Whether a call says anything of a discount: an absent field leaves what is there, null takes it away. */
export function saysDiscount(input: DiscountInput): boolean {
  return input.discountPercent !== undefined || input.discountAmount !== undefined;
}

/** The discount that a call gives; null for none. @param lines each by itself */
export function givenDiscount(
  stash: Stash,
  input: DiscountInput,
  lines: OwnAmounts[],
  terms: PricingTerms,
): DocumentDiscount | null {
  const discount = documentDiscountOf(input, terms.currency, 'input.');
  if (!mayCaller(stash, 'workorder:price'))
    fail('FORBIDDEN', `Role ${stash.caller.role} lacks the permission workorder:price`, {
      permission: 'workorder:price',
      role: stash.caller.role,
    });
  requireCovered(lines, terms, discount, 'input.discountAmount');
  return discount;
}
