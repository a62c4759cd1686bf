/** What the changes of an order and of its lines have in common. */
import type { PricingTerms } from '../documents/terms.ts';
import { requireStockAtCommit } from '../inventory/parts.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, put, update } from '../kernel/dynamodb/transactions.ts';
import { partsMarks } from './orderParts.ts';
import { openMark } from './transitions.ts';
import { pricedOrder } from './pricedOrder.ts';
import { keep } from '../kernel/values/own.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';
import { endOfAttempt, failuresToExplain } from '../kernel/once/ending.ts';

/** The header with the count and the sums of these lines, and the terms that they are priced on. */
export function withSums(order: WorkOrderRow, lines: LineRow[], terms: PricingTerms): WorkOrderRow {
  const discount = lines.reduce((sum, line) => sum + (line.documentDiscount ?? 0), 0);
  return {
    ...order,
    open: openMark(order.state),
    // The first line decides both, and none is priced yet where there is none.
    pricesIncludeTax: lines.length > 0 ? terms.pricesIncludeTax : (order.pricesIncludeTax ?? null),
    taxRounding: lines.length > 0 ? terms.taxRounding : (order.taxRounding ?? null),
    itemCount: lines.length,
    ...(discount > 0 || order.discount !== undefined ? { discount } : {}),
    ...partsMarks(order, lines),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: lines.reduce((sum, line) => sum + line.total, 0),
  };
}

/** The header after its lines changed. */
export function withLines(ctx: Ctx, order: WorkOrderRow, at: string): WorkOrderRow {
  const { lines, terms } = pricedOrder(ctx);
  return {
    ...withSums(order, lines, terms),
    version: order.version + 1,
    updatedAt: at,
  };
}

/** Lines as their row holds them. */
export function linesById(lines: LineRow[]): Record<string, LineRow> {
  const byId: Record<string, LineRow> = {};
  for (const line of lines) keep(byId, line.id, line);
  return byId;
}

/** Header and lines together: what every change of the lines writes. One line by itself, where it shares nothing with the others. */
export function saveLines(ctx: Ctx, before: WorkOrderRow, after: WorkOrderRow, lineId: string): Action[] {
  const table = tableName(ctx, 'WORK_ORDERS');
  const { lines, shared } = pricedOrder(ctx);
  const line = lines.find((each) => each.id === lineId);
  const names = { '#lines': 'lines', '#id': lineId };
  const one = line
    ? { expression: 'SET #lines.#id = :line', values: { ':line': line }, names }
    : { expression: 'REMOVE #lines.#id', names };
  return [
    put('order', table, after, { expression: 'version = :version', values: { ':version': before.version } }),
    shared ? saveAllLines(table, before, lines) : update('lines', table, { pk: before.pk, sk: 'ITEMS' }, one, PRESENT),
  ];
}

export function saveAllLines(table: string, order: WorkOrderRow, lines: LineRow[]): Action {
  const whole = {
    expression: 'SET #lines = :lines',
    values: { ':lines': linesById(lines) },
    names: { '#lines': 'lines' },
  };
  return update('lines', table, { pk: order.pk, sk: 'ITEMS' }, whole, PRESENT);
}

/** The answer of a step that wrote an order, or null where a lost race is tried again. */
export function writtenOrder(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  return endOfAttempt(ctx, failures);
}
