/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder } from '../editableOrder.ts';
import { saveLines, withLines, writtenOrder } from '../editing.ts';
import { missingActions, usedMissing, withMissing } from '../missingRows.ts';
import { changeParts, takenBetween } from '../orderParts.ts';
import { loadedLines } from '../loadedOrder.ts';
import { pricedOrder } from '../pricedOrder.ts';
import { answeredOrder } from '../workOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const held = loadedLines(ctx.stash);
  const { lines } = pricedOrder(ctx);
  const missing = usedMissing(ctx, takenBetween(held, lines));
  const after = withMissing(withLines(ctx, order, util.time.nowISO8601()), missing);
  const [old, now] = [
    { order, lines: held },
    { order: after, lines },
  ];
  const parts = changeParts(ctx, order.id, old, now, null, [], missing?.freed);
  ctx.stash.work.takenParts = parts.taken;
  const result = answeredOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLines(ctx, order, after, ctx.args.itemId),
    ...missingActions(ctx, order.id, missing),
    ...parts.actions,
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
