/** A discount on a whole document, spread over its lines: each bears its share, which stays with it. */
import { requireCovered } from '../documents/documentDiscount.ts';
import type { DocumentDiscount } from '../documents/shares.ts';
import { sharesOf } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import type { InvoiceLineRow } from './invoice.ts';

/** Whoever may set the prices of lines may give a discount on all of them. */
export function requireMayDiscount(
  stash: Stash,
  input: { discountPercent?: string | null | undefined; discountAmount?: string | null | undefined },
): void {
  const asked = (input.discountPercent ?? null) !== null || (input.discountAmount ?? null) !== null;
  if (asked && !mayCaller(stash, 'workorder:price'))
    fail('FORBIDDEN', `Role ${stash.caller.role} lacks the permission workorder:price`, {
      permission: 'workorder:price',
      role: stash.caller.role,
    });
}

/** @param field of the amount, for who asked for more than the lines come to @param asked whether this call asked for it */
export function discountedLines(
  lines: InvoiceLineRow[],
  terms: PricingTerms,
  discount: DocumentDiscount | null,
  field: string,
  asked: boolean,
): InvoiceLineRow[] {
  if (asked) requireCovered(lines, terms, discount, field);
  const shares = sharesOf(lines, terms, discount, field);
  return lines.map((line, index) => {
    const { documentDiscount, base, tax } = shares[index] ?? { ...line, documentDiscount: 0 };
    return documentDiscount === 0
      ? { ...line, base, tax }
      : { ...line, discount: (line.discount ?? 0) + documentDiscount, documentDiscount, base, tax };
  });
}
