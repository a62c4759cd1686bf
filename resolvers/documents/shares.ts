/**
 * What each line bears of the whole document: its share of a discount on all of it, and of tax that is rounded per rate on the sum. What
 * lines come to adds up to the document, whichever way its country rounds (docs/decisions/026).
 */
import { refuse } from '../kernel/answer/errors.ts';
import { MAX_WHOLE, multiplyDivide, portion } from '../kernel/values/exact.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { PricingTerms } from './terms.ts';
import { taxPart } from './tax.ts';

const WHOLE = 10000;

/** A discount on the whole document: in basis points, or in minor units. */
export interface DocumentDiscount {
  rate: number | null;
  amount: number | null;
}

/** A line as it was priced by itself, in minor units. */
export interface OwnAmounts {
  taxCode: string;
  /** Basis points. */
  taxRate: number;
  base: number;
  tax: number;
}

/** A line's part of the document, in minor units. */
export interface Share {
  /** Of the document's discount; the line's own is another. */
  documentDiscount: number;
  base: number;
  tax: number;
}

export interface Sums {
  discount: number;
  subtotal: number;
  tax: number;
  total: number;
}

/** What the lines come to before the document's discount: in the form in which their prices are, with tax or without. */
export function chargedAmounts(lines: OwnAmounts[], terms: PricingTerms): number[] {
  return lines.map((line) => (terms.pricesIncludeTax ? line.base + line.tax : line.base));
}

/** The discount as an amount. One that was agreed on as an amount is never more than what there is to charge. */
function discountOf(whole: number, discount: DocumentDiscount | null): number {
  if (!discount) return 0;
  return discount.rate === null ? Math.min(discount.amount ?? 0, whole) : multiplyDivide(whole, discount.rate, WHOLE);
}

/** In proportion to what each line comes to, rounded down; what that leaves goes to the largest line, and on where that has no room. */
function spread(discount: number, charged: number[], whole: number): number[] {
  if (discount === 0) return charged.map(() => 0);
  const parts = charged.map((each) => portion(discount, each, whole));
  const largest = charged.reduce((found, each, index) => (each > (charged[found] ?? 0) ? index : found), 0);
  const order = [largest, ...charged.map((_each, index) => index).filter((index) => index !== largest)];
  let left = discount - parts.reduce((sum, each) => sum + each, 0);
  for (const index of order) {
    const more = Math.min(left, (charged[index] ?? 0) - (parts[index] ?? 0));
    parts[index] = (parts[index] ?? 0) + more;
    left = left - more;
  }
  return parts;
}

/**
 * @param lines each as it was priced by itself @param discount null for none
 * @returns in the order of the lines; where there is nothing to share, what they were
 */
export function sharesOf(
  lines: OwnAmounts[],
  terms: PricingTerms,
  discount: DocumentDiscount | null,
  field: string,
): Share[] {
  const charged = chargedAmounts(lines, terms);
  const whole = charged.reduce((sum, each) => sum + each, 0);
  const off = discountOf(whole, discount);
  if (off > 0 && whole >= MAX_WHOLE) refuse(field, 'the document is too large to be discounted as a whole');
  const parts = spread(off, charged, whole);
  // What was charged and taxed so far under each rate: a line's tax is what it adds to the tax on their sum.
  const soFar: Record<string, { charged: number; tax: number }> = {};
  return lines.map((line, index) => {
    const documentDiscount = parts[index] ?? 0;
    const left = (charged[index] ?? 0) - documentDiscount;
    if (terms.taxRounding !== 'PER_RATE') {
      return documentDiscount === 0
        ? { documentDiscount, base: line.base, tax: line.tax }
        : { documentDiscount, ...taxPart(left, line.taxRate, terms.pricesIncludeTax) };
    }
    const name = `${line.taxCode} ${line.taxRate}`;
    const before = own(soFar, name) ?? { charged: 0, tax: 0 };
    const sum = before.charged + left;
    const { tax } = taxPart(sum, line.taxRate, terms.pricesIncludeTax);
    keep(soFar, name, { charged: sum, tax });
    const added = tax - before.tax;
    return { documentDiscount, base: terms.pricesIncludeTax ? left - added : left, tax: added };
  });
}

export function sumsOf(shares: Share[]): Sums {
  const discount = shares.reduce((sum, share) => sum + share.documentDiscount, 0);
  const subtotal = shares.reduce((sum, share) => sum + share.base, 0);
  const tax = shares.reduce((sum, share) => sum + share.tax, 0);
  return { discount, subtotal, tax, total: subtotal + tax };
}
