/**
 * Prices and costs of one unit: up to 6 decimals outside, two integers inside. A row holds the minor units under the name that rows bear
 * since 0.1.0, and beside it, where there is any, what the price has beyond them: its fraction, in millionths of the currency's unit. So a
 * price of whole cents is the row that it always was, and 10 billion with six decimals is still exact. `money.ts` reads them. Functions
 * read this file too.
 */
import { absolute } from './builtIns.ts';
import { divide, formatDecimal, MAX_AMOUNT, multiplyDivide } from './exact.ts';
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
): ExactPrice {
  const all = quantityBefore + quantityAdded;
  return moved(
    before,
    { minor: added.minor - before.minor, fraction: beyond(added) - beyond(before) },
    quantityAdded,
    all,
    currency,
  );
}

/**
 * The mean of what is left where goods leave at a price of their own, rounded like `averagePrice`; null where no price of zero or more says
 * it: nothing is left, or what leaves took more than there was.
 * @param stock thousandths before @param quantity thousandths that leave, above zero
 */
export function priceWithout(
  before: Price,
  stock: number,
  taken: Price,
  quantity: number,
  currency: string,
): Price | null {
  const left = stock - quantity;
  const gap = { minor: before.minor - taken.minor, fraction: beyond(before) - beyond(taken) };
  // A mean that is no price any more, because next to nothing is left to bear it.
  if (left <= 0 || (absolute(gap.minor) * quantity) / left >= MAX_AMOUNT) return null;
  const after = moved(before, gap, quantity, left, currency);
  return after.minor < 0 || after.minor >= MAX_AMOUNT ? null : after;
}

/** What one costs where a quantity costs an amount, rounded half up at the sixth decimal. @param quantity thousandths, above zero */
export function priceOf(amount: number, quantity: number, currency: string): ExactPrice {
  return moved({ minor: 0 }, { minor: amount, fraction: 0 }, THOUSANDTHS, quantity, currency);
}

/** A price with another on top. */
export function priceWith(price: Price, more: Price, currency: string): ExactPrice {
  return carried(price.minor + more.minor, beyond(price) + beyond(more), millionths(currency));
}

interface ExactPrice {
  minor: number;
  fraction: number;
}

function beyond(price: Price): number {
  return price.fraction ?? 0;
}

/** A price and `times / by` of a step, which may fall, rounded half away from the price at the sixth decimal. */
function moved(price: Price, change: ExactPrice, times: number, by: number, currency: string): ExactPrice {
  const scale = millionths(currency);
  const { minor, fraction } = change;
  const falls = minor < 0 || (minor === 0 && fraction < 0);
  const step = carried(falls ? 0 - minor : minor, falls ? 0 - fraction : fraction, scale);
  const whole = divide(step.minor, times, by);
  const rest = whole.remainder * scale + step.fraction * times;
  const more = Math.floor(rest / by);
  const share = more + ((rest - more * by) * 2 >= by ? 1 : 0);
  return falls
    ? carried(price.minor - whole.quotient, beyond(price) - share, scale)
    : carried(price.minor + whole.quotient, beyond(price) + share, scale);
}

/** The same amount with a fraction below one minor unit, and not below zero. */
function carried(minor: number, fraction: number, scale: number): ExactPrice {
  const over = Math.floor(fraction / scale);
  return { minor: minor + over, fraction: fraction - over * scale };
}
