/**
 * Prices and costs of one unit: up to 6 decimals outside, two integers inside. A row holds the minor units under the name that rows bear
 * since 0.1.0, and beside it, where there is any, what the price has beyond them: its fraction, in millionths of the currency's unit. So a
 * price of whole cents is the row that it always was, and 10 billion with six decimals is still exact. `money.ts` reads them. Functions
 * read this file too.
 */
import { divide, formatDecimal, multiplyDivide } from './exact.ts';
import { currencyExponent } from './exponents.ts';

export const PRICE_DECIMALS = 6;
const THOUSANDTHS = 1000;
/** By decimals. */
const POWERS = [1, 10, 100, 1000, 10000, 100000, 1000000];

export interface Price {
  /** Minor units, rounded down. */
  minor: number;
  /** What is beyond them, in millionths of the currency's unit. Absent is none. */
  fraction?: number | null | undefined;
}

/** How many millionths of its unit are one minor unit of a currency. */
function millionths(currency: string): number {
  return POWERS[PRICE_DECIMALS - currencyExponent(currency)] ?? 1;
}

/** With the decimals of the currency, and as many more as the price has. */
export function formatPrice(price: Price, currency: string): string {
  const { minor, fraction } = price;
  const exponent = currencyExponent(currency);
  if (!fraction) return formatDecimal(minor, exponent);
  // One in front keeps the zeros that a fraction begins with.
  const digits = `${millionths(currency) + fraction}`.slice(1).split('');
  const last = digits.reduce((found, digit, index) => (digit === '0' ? found : index), 0);
  return `${formatDecimal(minor, exponent)}${exponent === 0 ? '.' : ''}${digits.slice(0, last + 1).join('')}`;
}

/** What a quantity costs, in minor units, rounded half up once. @param quantity thousandths */
export function timesQuantity(price: Price, quantity: number, currency: string): number {
  const { minor, fraction } = price;
  if (!fraction) return multiplyDivide(minor, quantity, THOUSANDTHS);
  const scale = millionths(currency);
  const whole = divide(minor, quantity, THOUSANDTHS);
  const rest = whole.remainder * scale + fraction * quantity;
  const size = THOUSANDTHS * scale;
  const more = Math.floor(rest / size);
  return whole.quotient + more + ((rest - more * size) * 2 >= size ? 1 : 0);
}

/** The mean of two prices, weighted by quantities above zero, rounded half away from `before` at the sixth decimal. */
export function averagePrice(
  before: Price,
  quantityBefore: number,
  added: Price,
  quantityAdded: number,
  currency: string,
): { minor: number; fraction: number } {
  const scale = millionths(currency);
  const minor = added.minor - before.minor;
  const fraction = (added.fraction ?? 0) - (before.fraction ?? 0);
  const falls = minor < 0 || (minor === 0 && fraction < 0);
  const step = carried(falls ? 0 - minor : minor, falls ? 0 - fraction : fraction, scale);
  const all = quantityBefore + quantityAdded;
  const whole = divide(step.minor, quantityAdded, all);
  const rest = whole.remainder * scale + step.fraction * quantityAdded;
  const more = Math.floor(rest / all);
  const share = more + ((rest - more * all) * 2 >= all ? 1 : 0);
  return falls
    ? carried(before.minor - whole.quotient, (before.fraction ?? 0) - share, scale)
    : carried(before.minor + whole.quotient, (before.fraction ?? 0) + share, scale);
}

/** The same amount with a fraction below one minor unit, and not below zero. */
function carried(minor: number, fraction: number, scale: number): { minor: number; fraction: number } {
  const over = Math.floor(fraction / scale);
  return { minor: minor + over, fraction: fraction - over * scale };
}
