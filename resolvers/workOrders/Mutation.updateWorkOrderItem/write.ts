/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder } from '../editableOrder.ts';
import { saveLines, withLines, writtenOrder } from '../editing.ts';
import { changeParts } from '../orderParts.ts';
import { loadedLines } from '../loadedOrder.ts';
import { pricedOrder } from '../pricedOrder.ts';
import { answeredOrder } from '../workOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const held = loadedLines(ctx.stash);
  const { lines } = pricedOrder(ctx);
  const after = withLines(ctx, order, util.time.nowISO8601());
  const parts = changeParts(ctx, order.id, { order, lines: held }, { order: after, lines });
  ctx.stash.work.takenParts = parts.taken;
  const result = answeredOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [...saveLines(ctx, order, after, ctx.args.itemId), ...parts.actions, ...claimKey(ctx, result)]);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
