/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs, WorkOrder } from '../../generated/schema.ts';
import { moveParts, negated, orderReference, refuseFoundShortages, refuseShortages } from '../../inventory/parts.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { claimKey, tookOverAnswer } from '../../shared/idempotency.ts';
import { endDryRun, failuresOf, passIfAnswered, PRESENT, put, retryOrGiveUp, transact, update } from '../../shared/transactions.ts';
import { lineToEdit, orderToEdit, withLines } from '../editing.ts';
import { keptLineSources } from '../lineSources.ts';
import { changedLine, takenBy } from '../lines.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf, toWorkOrder } from '../workOrder.ts';

const ATTEMPTS = 3;

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = orderToEdit(ctx);
  const before = lineToEdit(ctx);
  const sources = keptLineSources(ctx);
  const line = changedLine(before, ctx.args.input, sources, ctx.stash.settings);
  const taken = takenBy([{ inventoryItemId: line.inventoryItemId ?? null, quantity: line.quantity - before.quantity }]);
  refuseShortages(ctx, taken, sources.items);
  const lines = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')).map((each) => (each.id === line.id ? line : each));
  const after = withLines(order, lines, util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, lines);
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

export function response(ctx: Ctx<MutationUpdateWorkOrderItemArgs>): WorkOrder | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as WorkOrder;
  if (tookOverAnswer(ctx, failures)) return ctx.stash.replay?.result as WorkOrder;
  refuseFoundShortages(ctx, failures);
  retryOrGiveUp(ctx, ATTEMPTS);
  return null;
}
