/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder } from '../editableOrder.ts';
import { saveLine, withLines, writtenOrder } from '../editing.ts';
import { pricedLine } from '../lineSources.ts';
import { changeParts } from '../orderParts.ts';
import { toWorkOrder } from '../workOrder.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const line = pricedLine(ctx);
  const held = loadedLines(ctx.stash);
  const lines = [...held, line];
  const after = withLines(order, lines, orderTerms(ctx.stash, order), util.time.nowISO8601());
  const parts = changeParts(ctx, order.id, { order, lines: held }, { order: after, lines });
  ctx.stash.work.takenParts = parts.taken;
  const result = toWorkOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLine(ctx, order, after, line.id, { expression: 'SET #lines.#id = :line', values: { ':line': line } }),
    ...parts.actions,
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationAddWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
