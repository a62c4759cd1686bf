/** One move of the state machine: header and event together, and every part back in stock when the order is cancelled. */
import { util } from '@aws-appsync/utils';
import type { MutationChangeWorkOrderStateArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { writtenOrder } from '../editing.ts';
import { deliveryActions } from '../delivered.ts';
import { missingActions, ofVersion, withMissing } from '../missingRows.ts';
import { changeParts, partsMarks } from '../orderParts.ts';
import { eventRow, inState } from '../moves.ts';
import { answeredOrder } from '../workOrder.ts';
import { loadedLines } from '../loadedOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.id, 'id');
  const { note, mounted, missing } = ctx.stash.work.move ?? { note: null, mounted: [], missing: null };
  const at = util.time.nowISO8601();
  const lines = loadedLines(ctx.stash);
  const moved = withMissing(inState(order, ctx.args.to, at), missing);
  const after = { ...moved, ...partsMarks(moved, lines) };
  const parts = changeParts(ctx, order.id, { order, lines }, { order: after, lines }, note, mounted, missing?.freed);
  ctx.stash.work.takenParts = parts.taken;
  const event = eventRow(order.id, order.state, ctx.args.to, ctx.stash.caller, note, at);
  const result = answeredOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, after, ofVersion(order.version)),
    put('event', table, event, ABSENT),
    ...deliveryActions(table, order, after),
    ...missingActions(ctx, order.id, missing),
    ...parts.actions,
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationChangeWorkOrderStateArgs>): unknown {
  return writtenOrder(ctx);
}
