/** The line goes, its part comes back: header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationRemoveWorkOrderItemArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder, requireLine } from '../editableOrder.ts';
import { saveLines, withLines, writtenOrder } from '../editing.ts';
import { changeParts } from '../orderParts.ts';
import { loadedLines } from '../loadedOrder.ts';
import { pricedOrder } from '../pricedOrder.ts';
import { answeredOrder } from '../workOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const reason = saidText(ctx.args.reason, 300, 'reason');
  const mounted = ctx.args.mounted === true;
  if (mounted && reason === null) refuse('reason', 'a part that stays mounted says why');
  const order = loadedOrder(ctx);
  const line = requireLine(ctx);
  if (mounted && !line.inventoryItemId) refuse('mounted', 'expected a line with a part', { actual: line.kind });
  const held = loadedLines(ctx.stash);
  const { lines } = pricedOrder(ctx);
  const after = withLines(ctx, order, util.time.nowISO8601());
  const staying = mounted ? [line] : [];
  const parts = changeParts(ctx, order.id, { order, lines: held }, { order: after, lines }, reason, staying);
  const result = answeredOrder(after, ctx.stash, lines);
  keepAnswer(ctx, result);
  return transact(ctx, [...saveLines(ctx, order, after, line.id), ...parts.actions, ...claimKey(ctx, result)]);
}

export function response(ctx: TransactionCtx<MutationRemoveWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
