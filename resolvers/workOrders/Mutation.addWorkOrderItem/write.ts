/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder } from '../editableOrder.ts';
import { saveLines, withLines, writtenOrder } from '../editing.ts';
import { changeParts } from '../orderParts.ts';
import { loadedLines } from '../loadedOrder.ts';
import { pricedLine, pricedOrder } from '../pricedOrder.ts';
import { answeredOrder } from '../workOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const line = pricedLine(ctx, ctx.stash.work.addedLineId ?? '');
  const { lines } = pricedOrder(ctx);
  const after = withLines(ctx, order, util.time.nowISO8601());
  const parts = changeParts(ctx, order.id, { order, lines: loadedLines(ctx.stash) }, { order: after, lines });
  ctx.stash.work.takenParts = parts.taken;
  const result = answeredOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [...saveLines(ctx, order, after, line.id), ...parts.actions, ...claimKey(ctx, result)]);
}

export function response(ctx: TransactionCtx<MutationAddWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
