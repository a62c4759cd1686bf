/**
 * Where the rows of a purchase order lie, all under its id: `PURCHASE` (the header), `PURCHASE_LINES#000` and on (pages of at most forty
 * lines), and `PURCHASE_PROGRESS#000` and on (what came of each page's lines, from sending on). One Query reads them all. A line stays on
 * the page that it was put on, and its id says which: who changes some lines reads their pages alone (docs/decisions/039).
 */
import { digitsToNumber } from '../kernel/values/builtIns.ts';
import { zeroPadded } from '../kernel/values/documentNumber.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { LINES_PAGE, PROGRESS_PAGE, PURCHASE } from './aggregate.ts';

export const PAGE_SIZE = 40;
export const MAX_PAGES = 10;
/** Of one order. */
export const MAX_LINES = 400;
/** Of one call. */
export const MAX_LINES_A_CALL = 40;

const DIGITS = 3;

/** Path of a part of a line. A line that an award makes has no parts that its caller wrote: the argument that chose it is named. */
export function partField(line: string, part: string): string {
  return line.startsWith('lineIds') ? 'lineIds' : `${line}.${part}`;
}

export function purchaseKey(orderId: string): Key {
  return { pk: orderId, sk: PURCHASE };
}

export function linesSk(page: number): `PURCHASE_LINES#${string}` {
  return `${LINES_PAGE}${zeroPadded(page, DIGITS)}`;
}

export function progressSk(page: number): `PURCHASE_PROGRESS#${string}` {
  return `${PROGRESS_PAGE}${zeroPadded(page, DIGITS)}`;
}

/** @param unique a ULID */
export function lineIdOn(page: number, unique: string): string {
  return `${unique}-${zeroPadded(page, DIGITS)}`;
}

/** The page that a line lies on; null for what is the id of no line. */
export function pageOfLine(lineId: string): number | null {
  const parts = lineId.split('-');
  const digits = parts[1] ?? '';
  if (parts.length !== 2 || digits.length !== DIGITS) return null;
  if (!digits.split('').every((character) => character >= '0' && character <= '9')) return null;
  const page = digitsToNumber(digits);
  return page < MAX_PAGES ? page : null;
}

/** The pages of an order, in order. */
export function pagesUpTo(count: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, count);
}
