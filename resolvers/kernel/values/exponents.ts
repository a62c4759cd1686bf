/** How many decimals a currency has. Functions read this table too, so it imports nothing. */
import { own } from './own.ts';

/** Currencies of the Americas whose minor unit is not a hundredth (ISO 4217, list one). */
const EXPONENTS: Record<string, number> = { CLP: 0, PYG: 0, CLF: 4, UYI: 0 };
const USUAL_EXPONENT = 2;

export function currencyExponent(currency: string): number {
  return own(EXPONENTS, currency) ?? USUAL_EXPONENT;
}
