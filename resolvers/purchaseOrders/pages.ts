/** Lines and the pages that they lie on. */
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, PRESENT, put } from '../kernel/dynamodb/transactions.ts';
import { linesSk, MAX_PAGES, PAGE_SIZE } from './keys.ts';
import type { PurchaseLineRow, PurchaseLinesRow, PurchaseOrderRow } from './purchaseOrder.ts';

/**
 * The page of each line that is added: the first that has room, so that gaps are filled before another page begins.
 * @param counts how many lines lie on each page @param added what is added: one place for each
 */
export function placesFor(counts: number[], added: unknown[]): number[] {
  let free = counts;
  return added.map(() => {
    const found = free.findIndex((count) => count < PAGE_SIZE);
    const page = found === -1 ? free.length : found;
    free = found === -1 ? [...free, 1] : free.map((count, index) => (index === page ? count + 1 : count));
    return page;
  });
}

/** Each page once, in order. */
export function eachOnce(pages: number[]): number[] {
  return pages.filter((page, index) => page < MAX_PAGES && pages.indexOf(page) === index);
}

export function linesKeys(orderId: string, pages: number[]): Key[] {
  return eachOnce(pages).map((page) => ({ pk: orderId, sk: linesSk(page) }));
}

/** A page among those that were read; an empty one where it is new. */
export function pageAt(orderId: string, pages: PurchaseLinesRow[], page: number): PurchaseLinesRow {
  const sk = linesSk(page);
  return pages.find((row) => row.sk === sk) ?? { pk: orderId, sk, orderId, lines: [] };
}

/** What the lines of some pages come to. */
export function sumsOf(pages: PurchaseLinesRow[]): { count: number; subtotal: number; tax: number; total: number } {
  const sums = { count: 0, subtotal: 0, tax: 0, total: 0 };
  pages.forEach((page) => {
    sums.count += page.lines.length;
    page.lines.forEach((line) => {
      sums.subtotal += line.base;
      sums.tax += line.tax;
      sums.total += line.total;
    });
  });
  return sums;
}

/** The header after some of its pages changed: counts and sums move by what these differ in. */
export function withPages(
  order: PurchaseOrderRow,
  before: PurchaseLinesRow[],
  after: PurchaseLinesRow[],
): PurchaseOrderRow {
  const [old, now] = [sumsOf(before), sumsOf(after)];
  const known = order.pageCounts.map((count, page) => {
    const sk = linesSk(page);
    return after.find((row) => row.sk === sk)?.lines.length ?? count;
  });
  const added = after.filter((row) => row.sk >= linesSk(known.length)).map((row) => row.lines.length);
  const pageCounts = [...known, ...added];
  return {
    ...order,
    lineCount: order.lineCount + now.count - old.count,
    pageCounts,
    pageCount: pageCounts.length,
    subtotal: order.subtotal + now.subtotal - old.subtotal,
    tax: order.tax + now.tax - old.tax,
    total: order.total + now.total - old.total,
  };
}

/** Writes pages of lines; the header's version guards what they were made of. @param count how many pages there were */
export function savePages(table: string, pages: PurchaseLinesRow[], count: number): Action[] {
  return pages.map((row) => put('purchaseLines', table, row, row.sk < linesSk(count) ? PRESENT : ABSENT));
}

/** The lines of these pages by their ids' order within them. */
export function linesIn(pages: PurchaseLinesRow[]): PurchaseLineRow[] {
  return pages.flatMap((page) => page.lines);
}
