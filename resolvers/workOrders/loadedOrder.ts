/** A work order's rows as they were read last, and its lines as a change of it may trust them. */
import type { PricingTerms } from '../documents/terms.ts';
import type { DocumentDiscount } from '../documents/shares.ts';
import { agreedTerms } from '../documents/terms.ts';
import { wasAsked } from '../kernel/dynamodb/batch.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';
import { linesOf } from './workOrder.ts';

/** The rows that a change of an order is made from. */
export function orderKeys(orderId: string): Key[] {
  return [
    { pk: orderId, sk: 'ORDER' },
    { pk: orderId, sk: 'ITEMS' },
    { pk: orderId, sk: 'MISSING' },
  ];
}

/** Puts freshly read rows of an order in the place of those read with the caller. One that was asked for and is not there is gone. */
export function keepOrder(ctx: Pick<Ctx, 'stash'>, rows: TableRows['WORK_ORDERS'][]): void {
  const { stash } = ctx;
  const before = loadedRow(stash, 'order');
  for (const row of rows) {
    if (row.sk === 'ORDER') stash.rows.order = row;
    else if (row.sk === 'ITEMS') stash.rows.lines = row;
    else stash.rows.missing = row;
  }
  if (before && wasAsked(ctx, 'WORK_ORDERS', { pk: before.pk, sk: 'ORDER' }) && !rows.some((row) => row.sk === 'ORDER'))
    stash.rows.order = null;
}

/**
 * BatchGetItem and Query read row by row, not at one moment: the lines can be from before a change that the header is from after,
 * and the header's version then lets the write pass. A header holds the count and the sums of its lines, so that it shows.
 */
export function loadedLines(stash: Stash): LineRow[] {
  const order = loadedRow(stash, 'order');
  const lines = linesOf(loadedRow(stash, 'lines'));
  const subtotal = lines.reduce((sum, line) => sum + line.base, 0);
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  if (order && (order.itemCount !== lines.length || order.subtotal !== subtotal || order.total !== total)) {
    fail('TRY_AGAIN', 'The work order was changed while it was read; repeat the request');
  }
  return lines;
}

/** The terms that an order's lines are priced on. */
export function orderTerms(stash: Stash, order: WorkOrderRow): PricingTerms {
  return agreedTerms(order, loadedLines(stash), stash.settings);
}

/** The discount on all of an order; null where it has none. */
export function orderDiscount(order: WorkOrderRow): DocumentDiscount | null {
  const rate = order.discountRate ?? null;
  const amount = order.discountAmount ?? null;
  return rate === null && amount === null ? null : { rate, amount };
}
