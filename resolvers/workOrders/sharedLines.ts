/** An order's lines with what each bears of all of it: a share of its discount, and of tax that is rounded over all lines. */
import { ownAmounts, rateToday } from '../documents/pricing.ts';
import type { DocumentDiscount, OwnAmounts } from '../documents/shares.ts';
import { sharesOf } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { LineRow } from './workOrder.ts';

/** The lines, each by itself. One of an earlier release does not say its rate: it is the one of today. */
export function ownLines(lines: LineRow[], terms: PricingTerms, settings: SettingsRow, field: string): OwnAmounts[] {
  return lines.map((line) => {
    const taxRate = line.taxRate ?? rateToday(settings, line.taxCode, field).rate;
    const { taxableAmount, tax } = ownAmounts(line, taxRate, terms, field);
    return { taxCode: line.taxCode, taxRate, base: taxableAmount, tax };
  });
}

/** Whether a change of one line changes others. */
export function areShared(lines: LineRow[], terms: PricingTerms, discount: DocumentDiscount | null): boolean {
  return (
    discount !== null || terms.taxRounding === 'PER_RATE' || lines.some((line) => (line.documentDiscount ?? 0) > 0)
  );
}

/** @param lines with or without shares of before @returns the very same lines where they share nothing */
export function sharedLines(
  lines: LineRow[],
  terms: PricingTerms,
  discount: DocumentDiscount | null,
  settings: SettingsRow,
  field: string,
): LineRow[] {
  if (!areShared(lines, terms, discount)) return lines;
  const own = ownLines(lines, terms, settings, field);
  const shares = sharesOf(own, terms, discount, field);
  return lines.map((line, index) => {
    const { base, tax, documentDiscount } = shares[index] ?? { ...line, documentDiscount: 0 };
    const taxRate = own[index]?.taxRate ?? 0;
    return { ...line, taxRate, base, tax, total: base + tax, documentDiscount };
  });
}
