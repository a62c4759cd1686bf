/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs, WorkOrder } from '../../generated/schema.ts';
import { shortagesOf, STOCK_GUARD } from '../../inventory/movement.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { fail, notFound } from '../../shared/errors.ts';
import { claimKey, tookOverAnswer } from '../../shared/idempotency.ts';
import { endDryRun, failuresOf, passIfAnswered, PRESENT, put, retryOrGiveUp, transact, update } from '../../shared/transactions.ts';
import { refuseStale } from '../../shared/versions.ts';
import { keptLineSources } from '../lineSources.ts';
import { lineRow, takenBy } from '../lines.ts';
import { insufficientStock, refuseShortages, takeParts } from '../stock.ts';
import { LOCKED_STATES } from '../transitions.ts';
import type { LinesRow, WorkOrderRow } from '../workOrder.ts';
import { linesOf, MAX_LINES, toWorkOrder } from '../workOrder.ts';

const ATTEMPTS = 3;

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  refuseStale(ctx.args.expectedVersion, order.version);
  if (LOCKED_STATES.includes(order.state)) {
    fail('LOCKED', `The lines of a work order that is ${order.state} cannot change`, { field: 'workOrderId', actual: order.state });
  }
  const lines = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines'));
  if (lines.length >= MAX_LINES) {
    fail('LIMIT_EXCEEDED', `A work order has at most ${MAX_LINES} lines`, { field: 'input', maximum: MAX_LINES, actual: lines.length + 1 });
  }
  const at = util.time.nowISO8601();
  const sources = keptLineSources(ctx);
  const line = lineRow(ctx.args.input, sources, ctx.stash.settings, 'input', at);
  refuseShortages(ctx, [line], sources.items);
  const after: WorkOrderRow = {
    ...order,
    itemCount: lines.length + 1,
    subtotal: order.subtotal + line.base,
    tax: order.tax + line.tax,
    total: order.total + line.total,
    version: order.version + 1,
    updatedAt: at,
  };
  const result = toWorkOrder(after, ctx.stash, [...lines, line]);
  endDryRun(ctx, result);
  ctx.stash.work['result'] = result;
  ctx.stash.work['taken'] = takenBy([line]);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, after, { expression: 'version = :version', values: { ':version': order.version } }),
    update(
      'lines',
      table,
      { pk: order.pk, sk: 'ITEMS' },
      { expression: 'SET #lines.#id = :line', names: { '#lines': 'lines', '#id': line.id }, values: { ':line': line } },
      PRESENT,
    ),
    ...takeParts(ctx, order.id, [line]),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: Ctx<MutationAddWorkOrderItemArgs>): WorkOrder | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as WorkOrder;
  if (tookOverAnswer(ctx, failures)) return ctx.stash.replay?.result as WorkOrder;
  if (failures.some((failure) => failure.guard.startsWith(STOCK_GUARD))) {
    insufficientStock(shortagesOf(failures, ctx.stash.work['taken'] as Record<string, number>));
  }
  retryOrGiveUp(ctx, ATTEMPTS);
  return null;
}
