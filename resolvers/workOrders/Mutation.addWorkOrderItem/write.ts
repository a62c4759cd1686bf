/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import { moveParts, negated, orderReference, requireStock } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { orderToEdit, saveLine, withLines, writtenOrder } from '../editing.ts';
import { keptLineSources } from '../lineSources.ts';
import { lineRow, takenBy } from '../lines.ts';
import { MAX_LINES, toWorkOrder } from '../workOrder.ts';
import { loadedLines } from '../loadedLines.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = orderToEdit(ctx);
  const lines = loadedLines(ctx.stash);
  if (lines.length >= MAX_LINES) {
    fail('LIMIT_EXCEEDED', `A work order has at most ${MAX_LINES} lines`, { field: 'input', maximum: MAX_LINES, actual: lines.length + 1 });
  }
  const at = util.time.nowISO8601();
  const sources = keptLineSources(ctx);
  const line = lineRow(ctx.args.input, sources, ctx.stash.settings, 'input', at);
  const taken = takenBy([line]);
  requireStock(ctx, taken, sources.items);
  const after = withLines(order, [...lines, line], at);
  const result = toWorkOrder(after, ctx.stash, [...lines, line]);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLine(ctx, order, after, line.id, { expression: 'SET #lines.#id = :line', values: { ':line': line } }),
    ...moveParts(ctx, orderReference(order.id), negated(taken), null, sources.items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationAddWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
