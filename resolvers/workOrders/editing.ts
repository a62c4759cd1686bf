/** What the changes of an order and of its lines have in common. */
import { requireStockAtCommit } from '../inventory/parts.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, put, update } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { LOCKED_STATES } from './transitions.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';
import { loadedLines } from './loadedLines.ts';
import { endOfAttempt, failuresToExplain } from '../kernel/once/ending.ts';

interface EditArguments {
  workOrderId: string;
  expectedVersion?: number | null | undefined;
}

/** The order whose lines are to change: there, of the version expected, and not locked. */
export function orderToEdit(ctx: Ctx<EditArguments>): WorkOrderRow {
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  requireVersion(ctx.args.expectedVersion, order.version);
  if (LOCKED_STATES.indexOf(order.state) !== -1) {
    fail('LOCKED', `The lines of a work order that is ${order.state} cannot change`, { field: 'workOrderId', actual: order.state });
  }
  return order;
}

export function lineToEdit(ctx: Ctx<EditArguments & { itemId: string }>): LineRow {
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  if (!line) notFound('Line', ctx.args.itemId, 'itemId');
  return line;
}

/** The header after its lines changed: their count and their sums. */
export function withLines(order: WorkOrderRow, lines: LineRow[], at: string): WorkOrderRow {
  return {
    ...order,
    itemCount: lines.length,
    partsMoved: order.partsMoved || lines.some((line) => (line.inventoryItemId ?? null) !== null),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: lines.reduce((sum, line) => sum + line.total, 0),
    version: order.version + 1,
    updatedAt: at };
}


/** Header and one line together: what every change of the lines writes. @param change of the line, by `#lines.#id` */
export function saveLine(ctx: Ctx, before: WorkOrderRow, after: WorkOrderRow, lineId: string, change: { expression: string; values?: Record<string, unknown> }): Action[] {
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
  requireStockAtCommit(ctx, failures);
  return endOfAttempt(ctx, failures);
}
