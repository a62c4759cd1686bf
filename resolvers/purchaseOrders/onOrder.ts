/**
 * What is on order of an item is a number on the item's row, in thousandths: the sum of what is to come over the pages of progress that
 * are counted in it. It is written in the transactions that change these, so that whoever looks for what to buy reads the items and
 * nothing else, whatever there is on order (docs/decisions/051).
 *
 * A transaction has a hundred actions: of an order of very many items it counts the pages that fit, and marks the others, which
 * `functions/purchasing` counts right behind it, each with its items in one transaction.
 */
import type { Quantities } from '../inventory/stock.ts';
import { changeOnOrder } from '../inventory/onOrder.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import { COUNTED, TO_COUNT } from './marks.ts';
import type { ProgressRow } from './purchaseOrder.ts';
import { toComeOf } from './toCome.ts';

/** What a page adds to the items' numbers. */
export function countedOf(page: ProgressRow): Quantities {
  return page.onOrder === COUNTED ? toComeOf(page.progress) : {};
}

function add(sums: Quantities, more: Quantities, sign: 1 | -1): void {
  Object.entries(more).forEach(([itemId, quantity]) => keep(sums, itemId, (own(sums, itemId) ?? 0) + quantity * sign));
}

/** By how much the items' numbers change with some pages. Thousandths by item, signed. */
export function onOrderChange(before: ProgressRow[], after: ProgressRow[]): Quantities {
  const sums: Quantities = {};
  after.forEach((page) => add(sums, countedOf(page), 1));
  before.forEach((page) => add(sums, countedOf(page), -1));
  return sums;
}

/**
 * The pages of which items fit among the actions that are left, one for each item, and the others.
 * @param quantities what each page adds, or takes
 * @param room how many actions are left
 */
export function fitting(pages: ProgressRow[], quantities: Quantities[], room: number): boolean[] {
  const items: Quantities = {};
  return pages.map((_page, index) => {
    const ids = Object.keys(quantities[index] ?? {});
    const more = ids.filter((id) => own(items, id) === undefined);
    if (Object.keys(items).length + more.length > room) return false;
    more.forEach((id) => keep(items, id, 0));
    return true;
  });
}

/** Pages of an order that is sent, marked as the transaction counts them or leaves them to be counted. @param room as of `fitting` */
export function countedPages(pages: ProgressRow[], room: number): ProgressRow[] {
  const fit = fitting(
    pages,
    pages.map((page) => toComeOf(page.progress)),
    room,
  );
  return pages.map((page, index) =>
    page.open === null ? page : { ...page, onOrder: fit[index] === true ? COUNTED : TO_COUNT },
  );
}

/** The actions that change the items' numbers, where nothing else of these items is written. */
export function onOrderActions(ctx: Ctx, change: Quantities): Action[] {
  const table = tableName(ctx, 'INVENTORY');
  return Object.entries(change).flatMap(([itemId, quantity]) =>
    quantity === 0 ? [] : [changeOnOrder(table, itemId, quantity)],
  );
}
