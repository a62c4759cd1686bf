/** What a change of an order writes of the parts that it waits for. */
import { util } from '@aws-appsync/utils';
import { changeReserved } from '../inventory/parts.ts';
import type { Quantities } from '../inventory/stock.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Action, Condition } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, put, transact } from '../kernel/dynamodb/transactions.ts';
import { keepAnswer } from '../kernel/once/ending.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { keep } from '../kernel/values/own.ts';
import { loadedLines } from './loadedOrder.ts';
import type { MissingChange, MissingPart, MissingRow } from './missing.ts';
import { dropParts, missingMarks, missingOf, toMissingPart, useParts } from './missing.ts';
import type { WorkOrderRow } from './workOrder.ts';
import { answeredOrder } from './workOrder.ts';

/**
 * As `loadedLines`: header and row are read one after the other, and one can be from before a change that the other is from after. The
 * header's counts show it.
 */
export function loadedMissing(stash: Stash): MissingPart[] {
  const order = loadedRow(stash, 'order');
  const parts = missingOf(loadedRow(stash, 'missing'));
  const marks = missingMarks(parts);
  if (
    order &&
    ((order.missingPartCount ?? null) !== (marks.missingPartCount ?? null) ||
      (order.arrivedPartCount ?? null) !== (marks.arrivedPartCount ?? null) ||
      (order.reservedParts ?? null) !== (marks.reservedParts ?? null))
  )
    fail('TRY_AGAIN', 'The work order was changed while it was read; repeat the request');
  return parts;
}

/** The row of missing parts after a change, under the condition that it is as it was read. */
export function saveMissing(table: string, orderId: string, before: MissingRow | null, parts: MissingPart[]): Action {
  const byId: Record<string, MissingPart> = {};
  for (const part of parts) keep(byId, part.id, part);
  const row: MissingRow = { pk: orderId, sk: 'MISSING', parts: byId, version: (before?.version ?? 0) + 1 };
  return put('missing', table, row, before ? ofVersion(before.version) : ABSENT);
}

export function ofVersion(version: number): Condition {
  return { expression: 'version = :version', values: { ':version': version } };
}

function changed(before: MissingPart[], change: MissingChange): MissingChange | null {
  return JSON.stringify(before) === JSON.stringify(change.parts) ? null : change;
}

/** What lines that take parts now do to what the order waits for; null where nothing of it changes. */
export function usedMissing(ctx: Ctx, taken: Quantities): MissingChange | null {
  const parts = loadedMissing(ctx.stash);
  return changed(parts, useParts(parts, taken));
}

/** What an order gives up that is over; null where it waits for nothing. */
export function droppedMissing(ctx: Ctx): MissingChange | null {
  const parts = loadedMissing(ctx.stash);
  return changed(parts, dropParts(parts, null));
}

/** The header with the counts of its missing parts after a change. */
export function withMissing<Row extends WorkOrderRow>(order: Row, change: MissingChange | null): Row {
  return change ? { ...order, ...missingMarks(change.parts) } : order;
}

export function missingActions(ctx: Ctx, orderId: string, change: MissingChange | null): Action[] {
  if (!change) return [];
  return [saveMissing(tableName(ctx, 'WORK_ORDERS'), orderId, loadedRow(ctx.stash, 'missing'), change.parts)];
}

/** Writes a change of what an order waits for by itself: header, row, and what is free again. Answers with the order. */
export function writeMissing(
  ctx: Ctx<{ validateOnly?: boolean | null | undefined }>,
  order: WorkOrderRow,
  change: MissingChange,
): ReturnType<typeof transact> {
  const after = withMissing({ ...order, version: order.version + 1, updatedAt: util.time.nowISO8601() }, change);
  const result = {
    ...answeredOrder(after, ctx.stash, loadedLines(ctx.stash)),
    missingParts: change.parts.map((part) => toMissingPart(part)),
  };
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  const inventory = tableName(ctx, 'INVENTORY');
  return transact(ctx, [
    put('order', tableName(ctx, 'WORK_ORDERS'), after, ofVersion(order.version)),
    ...missingActions(ctx, order.id, change),
    ...Object.entries(change.freed).map(([id, quantity]) => changeReserved(inventory, id, 0 - quantity)),
    ...claimKey(ctx, result),
  ]);
}
