/** One move of the state machine: header and event together, and every part back in stock when the order is cancelled. */
import { util } from '@aws-appsync/utils';
import type { MutationChangeWorkOrderStateArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { writtenOrder } from '../editing.ts';
import { deliveryActions } from '../delivered.ts';
import { changeParts, partsMarks } from '../orderParts.ts';
import { findTransition, nextStates } from '../transitions.ts';
import type { LineRow, WorkOrderRow } from '../workOrder.ts';
import { eventRow, inState } from '../moves.ts';
import { answeredOrder } from '../workOrder.ts';
import { loadedLines } from '../loadedOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

function failMove(ctx: Ctx<MutationChangeWorkOrderStateArgs>, order: WorkOrderRow, why: string): never {
  fail('INVALID_TRANSITION', `A work order cannot go from ${order.state} to ${ctx.args.to}: ${why}`, {
    field: 'to',
    actual: order.state,
    requested: ctx.args.to,
    allowed: nextStates(order.state, order.total, ctx.stash.caller.permissions),
  });
}

function requireMove(ctx: Ctx<MutationChangeWorkOrderStateArgs>, order: WorkOrderRow, note: string | null): void {
  const transition = findTransition(order.state, ctx.args.to);
  if (!transition) failMove(ctx, order, 'there is no such move');
  if (transition.guard === 'BY_INVOICE') failMove(ctx, order, 'createInvoice does that');
  if (transition.guard === 'BY_VOID') failMove(ctx, order, 'voidInvoice does that');
  requirePermission(ctx, transition.permission);
  if (transition.guard === 'NOTHING_TO_CHARGE' && order.total > 0) failMove(ctx, order, 'it has something to charge');
  if (transition.guard === 'NOTE' && note === null)
    refuse('note', `the move from ${order.state} to ${ctx.args.to} says why`);
}

/** The lines whose parts stay mounted, of those that the order has. */
function mountedLines(ctx: Ctx<MutationChangeWorkOrderStateArgs>, lines: LineRow[]): LineRow[] {
  const ids = ctx.args.mountedItemIds ?? [];
  if (ids.length > 0 && ctx.args.to !== 'CANCELLED')
    refuse('mountedItemIds', 'only cancelling leaves parts mounted', { actual: ctx.args.to });
  ids.forEach((id, index) => {
    const line = lines.find((each) => each.id === id);
    if (!line) notFound('Line', id, `mountedItemIds.${index}`);
    if (!line.inventoryItemId)
      refuse(`mountedItemIds.${index}`, 'expected a line with a part', { actual: line.kind, id });
  });
  return lines.filter((line) => ids.indexOf(line.id) !== -1);
}

export function request(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.id, 'id');
  requireVersion(ctx, order);
  const note = saidText(ctx.args.note, 500, 'note');
  requireMove(ctx, order, note);

  const at = util.time.nowISO8601();
  const lines = loadedLines(ctx.stash);
  const mounted = mountedLines(ctx, lines);
  const moved = inState(order, ctx.args.to, at);
  const after = { ...moved, ...partsMarks(moved, lines) };
  const parts = changeParts(ctx, order.id, { order, lines }, { order: after, lines }, note, mounted);
  ctx.stash.work.takenParts = parts.taken;
  const event = eventRow(order.id, order.state, ctx.args.to, ctx.stash.caller, note, at);
  const result = answeredOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, after, { expression: 'version = :version', values: { ':version': order.version } }),
    put('event', table, event, ABSENT),
    ...deliveryActions(table, order, after),
    ...parts.actions,
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationChangeWorkOrderStateArgs>): unknown {
  return writtenOrder(ctx);
}
