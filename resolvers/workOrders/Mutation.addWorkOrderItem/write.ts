/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs, WorkOrder } from '../../generated/schema.ts';
import { moveParts, negated, orderReference, refuseFoundShortages, refuseShortages } from '../../inventory/parts.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { fail } from '../../shared/errors.ts';
import { claimKey, tookOverAnswer } from '../../shared/idempotency.ts';
import { endDryRun, failuresOf, passIfAnswered, PRESENT, put, retryOrGiveUp, transact, update } from '../../shared/transactions.ts';
import { keptLineSources } from '../lineSources.ts';
import { lineRow, takenBy } from '../lines.ts';
import { orderToEdit, withLines } from '../editing.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf, MAX_LINES, toWorkOrder } from '../workOrder.ts';

const ATTEMPTS = 3;

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = orderToEdit(ctx);
  const lines = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines'));
  if (lines.length >= MAX_LINES) {
    fail('LIMIT_EXCEEDED', `A work order has at most ${MAX_LINES} lines`, { field: 'input', maximum: MAX_LINES, actual: lines.length + 1 });
  }
  const at = util.time.nowISO8601();
  const sources = keptLineSources(ctx);
  const line = lineRow(ctx.args.input, sources, ctx.stash.settings, 'input', at);
  const taken = takenBy([line]);
  refuseShortages(ctx, taken, sources.items);
  const after = withLines(order, [...lines, line], at);
  const result = toWorkOrder(after, ctx.stash, [...lines, line]);
  endDryRun(ctx, result);
  ctx.stash.work['result'] = result;
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
    ...moveParts(ctx, orderReference(order.id), negated(taken), null, sources.items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: Ctx<MutationAddWorkOrderItemArgs>): WorkOrder | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as WorkOrder;
  if (tookOverAnswer(ctx, failures)) return ctx.stash.replay?.result as WorkOrder;
  refuseFoundShortages(ctx, failures);
  retryOrGiveUp(ctx, ATTEMPTS);
  return null;
}
