/** What a line costs: the numbers that a caller gives, or leaves to the thing that is charged. */
import { refuse } from '../kernel/answer/errors.ts';
import { parseDecimal } from '../kernel/values/exact.ts';
import { parseMoney, parsePositiveQuantity, parsePrice } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import type { SettingsRow, TaxRateRow } from '../settings/settingsRow.ts';
import type { TaxTreatment } from '../generated/schema.ts';
import type { LineAmounts } from './tax.ts';
import { findTax, lineAmounts, rateOn, today } from './tax.ts';
import type { PricingTerms } from './terms.ts';
import { lineTerms } from './terms.ts';

const WHOLE = 10000;

export interface PriceInput {
  quantity: string;
  unitPrice?: string | null | undefined;
  discountPercent?: string | null | undefined;
  discountAmount?: string | null | undefined;
  taxCode?: string | null | undefined;
}

/** What holds where the caller says nothing. No price here means that the caller must name one. */
export interface PriceDefaults {
  unitPrice: Price | null;
  taxCode: string | null;
  /** The rate under which `taxCode` was agreed on, in basis points; absent for the rate of the day. */
  taxRate?: number | undefined;
}

/** Amounts in minor units, quantity in thousandths, discount rate in basis points of the line. */
export interface PricedLine {
  quantity: number;
  unitPrice: number;
  /** What the price has beyond minor units, in millionths of the currency's unit (kernel/values/price.ts). Absent is none. */
  unitPriceFraction?: number;
  discountRate: number | null;
  /** The line's own. */
  discount: number;
  /** Its share of the discount on the whole order. Absent is none. */
  documentDiscount?: number;
  taxCode: string;
  /** Basis points: what the line was priced with. Absent on rows of releases before 0.3.0. */
  taxRate?: number;
  /** The taxable amount, under the name that rows bear since 0.1.0 (docs/decisions/025). */
  base: number;
  tax: number;
  total: number;
}

export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** A price as rows of lines hold it: without a fraction where it has none. */
export function priceFields(price: Price): { unitPrice: number; unitPriceFraction?: number } {
  return { unitPrice: price.minor, ...(price.fraction ? { unitPriceFraction: price.fraction } : {}) };
}

/** Percent with two decimals is basis points: "12.5" is 1250. */
export function discountRateOf(percent: string | null | undefined, field: string): number | null {
  if (!isGiven(percent)) return null;
  const rate = parseDecimal(percent, 2);
  if (rate === null || rate < 0 || rate > WHOLE)
    refuse(field, 'expected a percentage from 0 to 100 with at most 2 decimals', { actual: percent.slice(0, 40) });
  return rate;
}

/** The rate of a tax code that holds today in the workshop's own calendar. */
export function rateToday(settings: SettingsRow, taxCode: string, field: string): TaxRateRow {
  return rateOn(findTax(settings, taxCode, field), today(settings), field);
}

/** @param field path of the line below the arguments, such as `input.items.2` */
export function pricedLine(
  input: PriceInput,
  defaults: PriceDefaults,
  settings: SettingsRow,
  terms: PricingTerms,
  field: string,
): PricedLine {
  if (isGiven(input.discountPercent) && isGiven(input.discountAmount))
    refuse(`${field}.discountAmount`, 'expected either a percentage or an amount');
  const quantity = parsePositiveQuantity(input.quantity, `${field}.quantity`);
  const unitPrice = isGiven(input.unitPrice)
    ? parsePrice(input.unitPrice, terms.currency, `${field}.unitPrice`)
    : defaults.unitPrice;
  if (unitPrice === null) refuse(`${field}.unitPrice`, 'only a PART has a price of its own');
  const discountRate = discountRateOf(input.discountPercent, `${field}.discountPercent`);
  const discountAmount = isGiven(input.discountAmount)
    ? parseMoney(input.discountAmount, terms.currency, `${field}.discountAmount`)
    : null;
  const taxCode = input.taxCode ?? defaults.taxCode ?? settings.defaultTaxCode;
  const agreed = taxCode === defaults.taxCode ? defaults.taxRate : undefined;
  const taxRate = agreed ?? rateToday(settings, taxCode, `${field}.taxCode`).rate;
  const price = priceFields(unitPrice);
  const { discount, taxableAmount, tax, total } = lineAmounts(
    { ...price, quantity, discountRate, discountAmount },
    taxRate,
    terms,
    field,
  );
  return { quantity, ...price, discountRate, taxCode, taxRate, discount, base: taxableAmount, tax, total };
}

/** A price as a document freezes it: with the rate and treatment of the day. In minor units; the line comes to `base + tax`. */
export interface FrozenPrice {
  quantity: number;
  unitPrice: number;
  /** As on a line of an order. */
  unitPriceFraction?: number;
  /** The line's own, and its share of the document's. Absent is none. */
  discount?: number;
  /** That share. Absent is none. */
  documentDiscount?: number;
  /** The taxable amount, under the name that rows and printed digests bear since 0.1.0 (docs/decisions/025). */
  base: number;
  taxCode: string;
  taxTreatment: TaxTreatment;
  taxRate: number;
  tax: number;
}

/** What a line comes to by itself at a rate, without a share in the whole document. */
export function ownAmounts(line: PricedLine, rate: number, terms: PricingTerms, field: string): LineAmounts {
  const { quantity, unitPrice, unitPriceFraction, discount } = line;
  return lineAmounts(
    { unitPrice, unitPriceFraction, quantity, discountRate: line.discountRate ?? null, discountAmount: discount },
    rate,
    lineTerms(line, terms),
    field,
  );
}

/** A line's own price with the tax that the law asks for today: to the cent what was agreed on, where that is the rate of then. */
export function frozenPrice(line: PricedLine, settings: SettingsRow, terms: PricingTerms, field: string): FrozenPrice {
  const { quantity, unitPrice, taxCode } = line;
  const { rate, treatment } = rateToday(settings, taxCode, field);
  const amounts = ownAmounts(line, rate, terms, field);
  return {
    quantity,
    ...priceFields({ minor: unitPrice, fraction: line.unitPriceFraction }),
    ...(amounts.discount > 0 ? { discount: amounts.discount } : {}),
    base: amounts.taxableAmount,
    taxCode,
    taxTreatment: treatment,
    taxRate: rate,
    tax: amounts.tax,
  };
}
