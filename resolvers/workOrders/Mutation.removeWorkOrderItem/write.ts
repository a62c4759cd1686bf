/** The line goes, its part comes back: header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationRemoveWorkOrderItemArgs, WorkOrder } from '../../generated/schema.ts';
import { moveParts, orderReference } from '../../inventory/parts.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { claimKey, tookOverAnswer } from '../../shared/idempotency.ts';
import { saidText } from '../../shared/text.ts';
import { failuresOf, passIfAnswered, PRESENT, put, retryOrGiveUp, transact, update } from '../../shared/transactions.ts';
import { lineToEdit, orderToEdit, withLines } from '../editing.ts';
import { keptLineSources } from '../lineSources.ts';
import { takenBy } from '../lines.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf, toWorkOrder } from '../workOrder.ts';

const ATTEMPTS = 3;

export function request(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const reason = saidText(ctx.args.reason, 300, 'reason');
  const order = orderToEdit(ctx);
  const line = lineToEdit(ctx);
  const lines = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')).filter((each) => each.id !== line.id);
  const after = withLines(order, lines, util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, lines);
  ctx.stash.work['result'] = result;
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, after, { expression: 'version = :version', values: { ':version': order.version } }),
    update('lines', table, { pk: order.pk, sk: 'ITEMS' }, { expression: 'REMOVE #lines.#id', names: { '#lines': 'lines', '#id': line.id } }, PRESENT),
    ...moveParts(ctx, orderReference(order.id), takenBy([line]), reason, keptLineSources(ctx).items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: Ctx<MutationRemoveWorkOrderItemArgs>): WorkOrder | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as WorkOrder;
  if (tookOverAnswer(ctx, failures)) return ctx.stash.replay?.result as WorkOrder;
  retryOrGiveUp(ctx, ATTEMPTS);
  return null;
}
