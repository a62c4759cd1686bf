/**
 * On which terms prices are agreed. The settings of the day decide them when the first line of an order is priced; from then on the order
 * and its documents carry them, and a setting that changes moves no amount that a customer was told (docs/decisions/026).
 */
import { multiplyDivide } from '../kernel/values/exact.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

const THOUSANDTHS = 1000;

export interface PricingTerms {
  pricesIncludeTax: boolean;
  currency: string;
}

/** What carries its terms. Rows of releases before 0.3.0 have none but the currency. */
export interface Agreed {
  pricesIncludeTax?: boolean | null;
  currency: string;
}

/** A line as far as it tells whether its price includes tax; amounts in minor units, quantity in thousandths. */
interface Charged {
  unitPrice: number;
  quantity: number;
  discount?: number;
  base: number;
  tax: number;
}

/** The terms of what is agreed on now. */
export function termsToday(settings: SettingsRow): PricingTerms {
  return { pricesIncludeTax: settings.pricesIncludeTax, currency: settings.currency };
}

/**
 * Whether a line's price includes tax, as its amounts say: price by quantity makes what it comes to, or what is
 * taxed. Null where either may be.
 */
export function includesTax(line: Charged): boolean | null {
  if (line.tax === 0) return null;
  const charged = multiplyDivide(line.unitPrice, line.quantity, THOUSANDTHS) - (line.discount ?? 0);
  if (charged === line.base + line.tax) return true;
  return charged === line.base ? false : null;
}

/** The terms that something carries, else those that its lines show, else today's. */
export function agreedTerms(agreed: Agreed, lines: Charged[], settings: SettingsRow): PricingTerms {
  const shown = lines.map((line) => includesTax(line)).find((each) => each !== null);
  return {
    pricesIncludeTax: agreed.pricesIncludeTax ?? shown ?? settings.pricesIncludeTax,
    currency: agreed.currency,
  };
}
