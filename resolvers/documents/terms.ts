/**
 * On which terms prices are agreed. The settings of the day decide them when the first line of an order is priced; from then on the order
 * and its documents carry them, and a setting that changes moves no amount that a customer was told (docs/decisions/026).
 */
import { taxRoundingOf } from '../countries/taxRounding.ts';
import type { TaxRounding } from '../generated/schema.ts';
import { timesQuantity } from '../kernel/values/price.ts';
import type { PricedLine } from './pricing.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

export interface PricingTerms {
  pricesIncludeTax: boolean;
  taxRounding: TaxRounding;
  currency: string;
}

/** What carries its terms. Rows of releases before 0.3.0 have none but the currency. */
export interface Agreed {
  pricesIncludeTax?: boolean | null;
  taxRounding?: TaxRounding | null;
  currency: string;
}

/** A line as far as it tells whether its price includes tax; amounts in minor units, quantity in thousandths. */
interface Charged {
  unitPrice: number;
  unitPriceFraction?: number;
  quantity: number;
  /** All of it. */
  discount?: number;
  base: number;
  tax: number;
}

/** The terms of what is agreed on now. */
export function termsToday(settings: SettingsRow): PricingTerms {
  return {
    pricesIncludeTax: settings.pricesIncludeTax,
    taxRounding: taxRoundingOf(settings.country),
    currency: settings.currency,
  };
}

/**
 * Whether a line's price includes tax, as its amounts say: price by quantity makes what it comes to, or what is
 * taxed. Null where either may be.
 */
export function includesTax(line: Charged, currency: string): boolean | null {
  if (line.tax === 0) return null;
  const price = { minor: line.unitPrice, fraction: line.unitPriceFraction };
  const charged = timesQuantity(price, line.quantity, currency) - (line.discount ?? 0);
  if (charged === line.base + line.tax) return true;
  return charged === line.base ? false : null;
}

/** The same of a line of an order, which holds its share of the order's discount beside its own. */
function orderLineIncludesTax(line: PricedLine, currency: string): boolean | null {
  return includesTax({ ...line, discount: line.discount + (line.documentDiscount ?? 0) }, currency);
}

/** The terms of a line's own price: what its amounts show goes before what is agreed on for all. */
export function lineTerms(line: PricedLine, terms: PricingTerms): PricingTerms {
  return { ...terms, pricesIncludeTax: orderLineIncludesTax(line, terms.currency) ?? terms.pricesIncludeTax };
}

/** The terms that something carries, else those that its lines show, else today's. What an earlier release priced is rounded per line. */
export function agreedTerms(agreed: Agreed, lines: PricedLine[], settings: SettingsRow): PricingTerms {
  const shown = lines.map((line) => orderLineIncludesTax(line, agreed.currency)).find((each) => each !== null);
  const rounding = lines.length > 0 ? 'PER_LINE' : taxRoundingOf(settings.country);
  return {
    pricesIncludeTax: agreed.pricesIncludeTax ?? shown ?? settings.pricesIncludeTax,
    taxRounding: agreed.taxRounding ?? rounding,
    currency: agreed.currency,
  };
}
