/** Amounts: decimal strings outside, integers in minor units inside. Exponents follow ISO 4217. */
import { absolute } from './builtIns.ts';
import { refuse } from '../answer/errors.ts';
import { formatDecimal, MAX_AMOUNT, MAX_QUANTITY, parseDecimal } from './exact.ts';
import { currencyExponent } from './exponents.ts';
import { PRICE_DECIMALS } from './price.ts';

/** @param amount minor units */
export function formatMoney(amount: number, currency: string): string {
  return formatDecimal(amount, currencyExponent(currency));
}

/** Reads an amount with a sign, in minor units. Refuses more decimals than the currency has. */
export function parseSignedMoney(text: string, currency: string, field: string): number {
  const exponent = currencyExponent(currency);
  const amount = parseDecimal(text, exponent);
  if (amount === null || absolute(amount) >= MAX_AMOUNT) {
    refuse(field, `expected an amount in ${currency} with at most ${exponent} decimals`, { actual: text.slice(0, 40) });
  }
  return amount;
}

/** Reads an amount of zero or more, in minor units. */
export function parseMoney(text: string, currency: string, field: string): number {
  const amount = parseSignedMoney(text, currency, field);
  if (amount < 0) refuse(field, 'expected an amount of zero or more', { actual: text });
  return amount;
}

const ZEROS = '000000';

/** Reads a price of zero or more. Refuses a seventh decimal. */
export function parsePrice(text: string, currency: string, field: string): { minor: number; fraction: number } {
  const exponent = currencyExponent(currency);
  const parts = text.split('.');
  const decimals = parts[1] ?? '';
  const minor =
    parseDecimal(text, PRICE_DECIMALS) === null
      ? null
      : parseDecimal(
          exponent === 0 || decimals === '' ? (parts[0] ?? '') : `${parts[0]}.${decimals.slice(0, exponent)}`,
          exponent,
        );
  if (minor === null || absolute(minor) >= MAX_AMOUNT)
    refuse(field, `expected a price in ${currency} with at most ${PRICE_DECIMALS} decimals`, {
      actual: text.slice(0, 40),
    });
  const rest = (decimals + ZEROS).slice(exponent, PRICE_DECIMALS);
  const fraction = rest === '' ? 0 : (parseDecimal(rest, 0) ?? 0);
  if (text.startsWith('-') && (minor !== 0 || fraction !== 0))
    refuse(field, 'expected a price of zero or more', { actual: text.slice(0, 40) });
  return { minor, fraction };
}

const QUANTITY_DECIMALS = 3;

/** Thousandths as a decimal string without trailing zeros: 1500 is `1.5`. */
export function formatQuantity(thousandths: number): string {
  const text = formatDecimal(thousandths, QUANTITY_DECIMALS);
  if (text.endsWith('.000')) return text.slice(0, -4);
  if (text.endsWith('00')) return text.slice(0, -2);
  return text.endsWith('0') ? text.slice(0, -1) : text;
}

/** Reads a quantity with a sign, in thousandths. */
export function parseSignedQuantity(text: string, field: string): number {
  const quantity = parseDecimal(text, QUANTITY_DECIMALS);
  if (quantity === null || absolute(quantity) >= MAX_QUANTITY) {
    refuse(field, 'expected a quantity with at most 3 decimals, below 1000000', { actual: text.slice(0, 40) });
  }
  return quantity;
}

/** Reads a quantity above zero, in thousandths. */
export function parsePositiveQuantity(text: string, field: string): number {
  const quantity = parseSignedQuantity(text, field);
  if (quantity <= 0) refuse(field, 'expected a quantity above zero', { actual: text });
  return quantity;
}
