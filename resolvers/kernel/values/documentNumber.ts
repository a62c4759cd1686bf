/**
 * Where a document lies: in its series' own collection, under its number. So no two documents can carry one number, a document
 * is found by its number with a consistent read, and a series is audited by key (docs/decisions/009).
 */
import { digitsToNumber } from './builtIns.ts';
import type { Key } from '../dynamodb/key.ts';

const ZEROS = '00000000000000000000';
/** Sequences sort as text up to here. */
export const SEQUENCE_DIGITS = 12;
export const MAX_SEQUENCE = 999999999999;

export function zeroPadded(number: number, digits: number): string {
  const text = `${number}`;
  return text.length >= digits ? text : (ZEROS + text).slice(0 - digits);
}

/** @param prefix of the series */
export function numberKey(prefix: string, sequence: number): Key {
  return { pk: `SERIES#${prefix}`, sk: `NUMBER#${zeroPadded(sequence, SEQUENCE_DIGITS)}` };
}

/** Ten tens: AppSync has no loop that counts. */
const TEN = '0123456789';
const HUNDRED = TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN;

/** The whole numbers from `first` to `last`, at most a hundred; none where `last` lies before `first`. */
export function sequencesBetween(first: number, last: number): number[] {
  return HUNDRED.split('')
    .slice(0, Math.max(0, last - first + 1))
    .map((_digit, index) => first + index);
}

/** Longer than any number: a series' prefix has at most 20 characters. */
const MAX_NUMBER = 100;

/**
 * The key of a number as people write it, such as `F001-00000012`: what follows the last dash is the sequence. Null
 * for what is no number.
 */
export function keyOfNumber(number: string): Key | null {
  if (number.length > MAX_NUMBER) return null;
  const parts = number.trim().toUpperCase().split('-');
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2 || last === '' || last.length > SEQUENCE_DIGITS) return null;
  if (!last.split('').every((character) => character >= '0' && character <= '9')) return null;
  return numberKey(parts.slice(0, -1).join('-'), digitsToNumber(last));
}
