/**
 * What came of an order's lines, and the state that the order is in by it: for receipts and returns, which move both, and whoever
 * reads what came.
 */
import { util } from '@aws-appsync/utils';
import type { Quantities } from '../inventory/stock.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { amend } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import { saveOrder } from './editing.ts';
import { OPEN_PAGE } from './marks.ts';
import type { LineProgress, ProgressRow, PurchaseLineRow, PurchaseOrderRow, PurchaseRows } from './purchaseOrder.ts';
import { isHeader, isLinesPage, isProgressPage } from './purchaseOrder.ts';

/** What was read of one order. */
export interface ReadOrder {
  order: PurchaseOrderRow | null;
  progress: ProgressRow[];
  lines: PurchaseLineRow[];
}

/** The rows of an order among those that were read of the table. */
export function orderIn(rows: PurchaseRows[keyof PurchaseRows][]): ReadOrder {
  return {
    order: rows.find((row) => isHeader(row)) ?? null,
    progress: rows.filter((row) => isProgressPage(row)),
    lines: rows.filter((row) => isLinesPage(row)).flatMap(({ lines }) => lines),
  };
}

export interface OrderChange {
  order: PurchaseOrderRow;
  pages: ProgressRow[];
}

function linesOf(page: ProgressRow): LineProgress[] {
  return Object.values(page.progress);
}

function isOpen(page: ProgressRow): boolean {
  return linesOf(page).some(({ ordered, received }) => received < ordered);
}

function receivedLines(pages: ProgressRow[]): number {
  return pages.reduce((count, page) => count + linesOf(page).filter(({ received }) => received > 0).length, 0);
}

/** A page after some of its lines came or went. @param change thousandths by line, signed */
function withChange(page: ProgressRow, change: Quantities, name: 'received' | 'returned'): ProgressRow {
  const progress: Record<string, LineProgress> = {};
  Object.entries(page.progress).forEach(([id, line]) => {
    keep(progress, id, { ...line, [name]: line[name] + (own(change, id) ?? 0) });
  });
  return { ...page, progress, version: page.version + 1 };
}

/** Pages after some of their lines went back to the supplier: what was ordered counts as received all the same. */
export function withReturned(pages: ProgressRow[], change: Quantities): ProgressRow[] {
  return pages.map((page) => withChange(page, change, 'returned'));
}

/** The order after some of its lines came, or were taken back. Its counts move by what the pages differ in. */
export function withReceived(order: PurchaseOrderRow, before: ProgressRow[], change: Quantities): OrderChange {
  const pages = before.map((each): ProgressRow => {
    const page = withChange(each, change, 'received');
    return { ...page, open: isOpen(page) ? OPEN_PAGE : null };
  });
  const openOf = (all: ProgressRow[]): number => all.filter((page) => isOpen(page)).length;
  const known = order.openPages ?? order.pageCounts.filter((count) => count > 0).length;
  const openPages = known + openOf(pages) - openOf(before);
  const count = (order.receivedLines ?? 0) + receivedLines(pages) - receivedLines(before);
  const state = openPages === 0 ? 'RECEIVED' : count > 0 ? 'PARTLY_RECEIVED' : 'SENT';
  return {
    order: {
      ...order,
      state,
      openPages,
      receivedLines: count,
      version: order.version + 1,
      updatedAt: util.time.nowISO8601(),
    },
    pages,
  };
}

/** Writes pages over those that they were made of. */
export function savePages(ctx: Ctx, before: ProgressRow[], after: ProgressRow[]): Action[] {
  const table = tableName(ctx, 'PURCHASE_ORDERS');
  return before.flatMap((page, index) => {
    const changed = after[index];
    return changed
      ? [
          amend('purchaseProgress', table, page, changed, {
            expression: 'version = :before',
            values: { ':before': page.version },
          }),
        ]
      : [];
  });
}

/** Writes an order and what came of its lines over what they were made of. */
export function saveReached(ctx: Ctx, order: PurchaseOrderRow, pages: ProgressRow[], change: OrderChange): Action[] {
  return [saveOrder(ctx, order, change.order), ...savePages(ctx, pages, change.pages)];
}
