/**
 * In place of built-ins that AppSync's list does not name (developer guide, "Supported runtime features"): lint knows the
 * list, and says which of these to take. `includes` is `indexOf(x) !== -1`, `String(x)` is a template.
 */

/** `Math.abs`. */
export function absolute(value: number): number {
  return value < 0 ? 0 - value : value;
}

const DIGITS = '0123456789';

/** Decimal digits as a number, leading zeros allowed; as exact as doubles are. @param digits nothing but digits: the caller has checked */
export function digitsToNumber(digits: string): number {
  return digits.split('').reduce((number, digit) => number * 10 + DIGITS.indexOf(digit), 0);
}

/** Whether something that came as JSON has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `Array.isArray`, for what came as JSON: arguments, or attributes of a row. */
export function isList(value: unknown): value is unknown[] {
  return typeof value === 'object' && value !== null && JSON.stringify(value).startsWith('[');
}
