/** What the changes of an order and of its lines have in common. */
import type { PricingTerms } from '../documents/terms.ts';
import { requireStockAtCommit } from '../inventory/parts.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, put, update } from '../kernel/dynamodb/transactions.ts';
import { partsMarks } from './orderParts.ts';
import { openMark } from './transitions.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';
import { endOfAttempt, failuresToExplain } from '../kernel/once/ending.ts';

/** The header after its lines changed: their count, their sums, and the terms that they are priced on. */
export function withLines(order: WorkOrderRow, lines: LineRow[], terms: PricingTerms, at: string): WorkOrderRow {
  return {
    ...order,
    open: openMark(order.state),
    pricesIncludeTax: terms.pricesIncludeTax,
    itemCount: lines.length,
    ...partsMarks(order, lines),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: lines.reduce((sum, line) => sum + line.total, 0),
    version: order.version + 1,
    updatedAt: at,
  };
}

/** Header and one line together: what every change of the lines writes. @param change of the line, by `#lines.#id` */
export function saveLine(
  ctx: Ctx,
  before: WorkOrderRow,
  after: WorkOrderRow,
  lineId: string,
  change: { expression: string; values?: Record<string, unknown> },
): Action[] {
  const table = tableName(ctx, 'WORK_ORDERS');
  const names = { '#lines': 'lines', '#id': lineId };
  return [
    put('order', table, after, { expression: 'version = :version', values: { ':version': before.version } }),
    update('lines', table, { pk: before.pk, sk: 'ITEMS' }, { ...change, names }, PRESENT),
  ];
}

/** The answer of a step that wrote an order, or null where a lost race is tried again. */
export function writtenOrder(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  return endOfAttempt(ctx, failures);
}
