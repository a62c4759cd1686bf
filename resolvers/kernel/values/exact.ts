/**
 * Exact integer arithmetic. Amounts are integers in minor units, quantities integers in thousandths: no floating point
 * takes part, and no product leaves the range in which a double holds every integer.
 */
import { absolute, digitsToNumber } from './builtIns.ts';

/** The largest amount of a price, in minor units (exclusive). */
export const MAX_AMOUNT = 1000000000000;
/** The largest quantity, in thousandths (exclusive). */
export const MAX_QUANTITY = 1000000000;

const CHUNK = 1000000;

/**
 * `a * b / d` in whole numbers. Splits `a` so that every intermediate stays below 2^53.
 * Holds for 0 ≤ a < 10^13, 0 ≤ b ≤ 10^9, 0 < d ≤ 2·10^9, and a quotient below 10^15;
 * with b and d up to 2·10^4 also for a < 10^15.
 */
export function divide(a: number, b: number, d: number): { quotient: number; remainder: number } {
  const high = Math.floor(a / CHUNK);
  const low = a - high * CHUNK;
  const product = high * b;
  const quotient = Math.floor(product / d);
  const rest = (product - quotient * d) * CHUNK + low * b;
  const restQuotient = Math.floor(rest / d);
  return { quotient: quotient * CHUNK + restQuotient, remainder: rest - restQuotient * d };
}

/** `a * b / d`, rounded half up, in the bounds of `divide`. */
export function multiplyDivide(a: number, b: number, d: number): number {
  const { quotient, remainder } = divide(a, b, d);
  return quotient + (remainder * 2 >= d ? 1 : 0);
}

/** Products below this are exact. */
const MAX_PRODUCT = 9000000000000000;
/** Where two digits of a number below that begin. */
const PAIRS = [0, 2, 4, 6, 8, 10, 12];
/** What `portion` takes, exclusive. */
export const MAX_WHOLE = 40000000000000;

/** `amount * part / whole`, rounded down, for whole numbers with part ≤ whole and both amount and whole below `MAX_WHOLE`. */
export function portion(amount: number, part: number, whole: number): number {
  if (amount * part < MAX_PRODUCT) return Math.floor((amount * part) / whole);
  // Long division, two digits of the part at a time.
  const text = `${part}`;
  const digits = text.length % 2 === 0 ? text : `0${text}`;
  let quotient = 0;
  let rest = 0;
  PAIRS.forEach((at) => {
    if (at < digits.length) {
      rest = rest * 100 + amount * digitsToNumber(digits.slice(at, at + 2));
      const times = Math.floor(rest / whole);
      quotient = quotient * 100 + times;
      rest = rest - times * whole;
    }
  });
  return quotient;
}

/**
 * Reads a decimal string as an integer scaled by `10^decimals`, or null when it is not one: a sign only if negative,
 * digits, and at most `decimals` decimals. No exponent, no spaces, no thousands separator.
 */
export function parseDecimal(text: string, decimals: number): number | null {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  const parts = digits.split('.');
  const whole = parts[0] ?? '';
  const fraction = parts[1] ?? '';
  if (parts.length > 2 || whole.length > 13 || fraction.length > decimals || !areDigits(whole)) return null;
  if (parts.length === 2 && !areDigits(fraction)) return null;
  const scaled = digitsToNumber(whole + (fraction + '000000').slice(0, decimals));
  return negative ? 0 - scaled : scaled;
}

/** The decimal string of an integer scaled by `10^decimals`, with exactly that many decimals. */
export function formatDecimal(value: number, decimals: number): string {
  const sign = value < 0 ? '-' : '';
  const digits = `${absolute(value)}`;
  if (decimals === 0) return sign + digits;
  const padded = digits.length > decimals ? digits : ('000000' + digits).slice(0 - decimals - 1);
  const split = padded.length - decimals;
  return `${sign}${padded.slice(0, split)}.${padded.slice(split)}`;
}

function areDigits(text: string): boolean {
  return text.length > 0 && text.split('').every((character) => character >= '0' && character <= '9');
}
