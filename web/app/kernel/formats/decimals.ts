/** Decimal strings as the API writes them (`1180.00`), without ever becoming binary fractions. */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

/** @throws where the text is no decimal */
export function partsOf(text: string): Parts {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`no decimal: ${text}`);
  return { negative: sign === '-', whole, fraction };
}

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** In units of the last of so many decimals. */
function scaled(text: string, decimals: number): bigint {
  const { negative, whole, fraction } = partsOf(text);
  const value = BigInt(whole + fraction.padEnd(decimals, '0'));
  return negative ? -value : value;
}

const decimalsOf = (...texts: string[]): number => Math.max(...texts.map((text) => partsOf(text).fraction.length));

function unscaled(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return `${value < 0n ? '-' : ''}${whole}${fraction}`;
}

export function add(a: string, b: string): string {
  const decimals = decimalsOf(a, b);
  return unscaled(scaled(a, decimals) + scaled(b, decimals), decimals);
}

export function subtract(a: string, b: string): string {
  const decimals = decimalsOf(a, b);
  return unscaled(scaled(a, decimals) - scaled(b, decimals), decimals);
}

export const sum = (all: readonly string[]): string => all.reduce(add, '0');

/** Negative, zero or positive, as sorting wants it. */
export function compare(a: string, b: string): number {
  const decimals = decimalsOf(a, b);
  const difference = scaled(a, decimals) - scaled(b, decimals);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** `2.500` is `2.5`, `3.000` is `3`. */
export function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
