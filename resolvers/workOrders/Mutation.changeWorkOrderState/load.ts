/** Whether the order may make the move, and the parts that the move brings back; after a lost race the order too. */
import { runtime } from '@aws-appsync/utils';
import type { MutationChangeWorkOrderStateArgs } from '../../generated/schema.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { saidText } from '../../kernel/values/text.ts';
import { keepOrderSources, lineSourceKeys, readWithOrder } from '../lineSources.ts';
import { loadedLines } from '../loadedOrder.ts';
import type { MissingChange } from '../missing.ts';
import { droppedMissing } from '../missingRows.ts';
import { linesToMove } from '../orderParts.ts';
import { CLOSED_STATES, findTransition, nextStates } from '../transitions.ts';
import type { LineRow, WorkOrderRow } from '../workOrder.ts';

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

/** What the move is, once it may be made. */
function planMove(ctx: Ctx<MutationChangeWorkOrderStateArgs>): void {
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.id, 'id');
  requireVersion(ctx, order);
  const note = saidText(ctx.args.note, 500, 'note');
  requireMove(ctx, order, note);
  ctx.stash.work.move = {
    note,
    mounted: mountedLines(ctx, loadedLines(ctx.stash)),
    // Nobody waits for parts any more whose vehicle has left, or never will be worked on.
    missing: CLOSED_STATES.indexOf(ctx.args.to) === -1 ? null : droppedMissing(ctx),
  };
}

export function request(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  passIfAnswered(ctx);
  const lines = linesToMove(ctx.stash, ctx.args.to);
  const keys = lineSourceKeys(
    ctx,
    lines.map((line) => ({ inventoryItemId: line.inventoryItemId })),
    null,
  );
  const batch = readWithOrder(ctx, keys);
  if (!batch) {
    planMove(ctx);
    runtime.earlyReturn(null);
  }
  return batch;
}

export function response(ctx: BatchCtx<MutationChangeWorkOrderStateArgs>) {
  keepOrderSources(ctx);
  planMove(ctx);
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The move of a work order that is to be written. */
    move?: { note: string | null; mounted: LineRow[]; missing: MissingChange | null };
  }
}
