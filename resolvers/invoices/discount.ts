/** A discount on a whole document, spread over its lines: each bears its share, which stays with it. */
import { requireCovered } from '../documents/documentDiscount.ts';
import type { DocumentDiscount } from '../documents/shares.ts';
import { sharesOf } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { InvoiceLineRow } from './invoice.ts';

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
