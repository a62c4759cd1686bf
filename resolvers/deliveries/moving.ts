/** The delivery that a call names, as far as the caller may do something with it, and the step written. */
import { notFound } from '../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { amend, failedRow } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import type { AnsweredDelivery, DeliveryRow } from './delivery.ts';
import { toDelivery } from './delivery.ts';
import type { Happened } from './tracking.ts';
import { tracked, writeEvent } from './tracking.ts';
import type { Step } from './transitions.ts';
import { requireStep } from './transitions.ts';

interface Args {
  expectedVersion?: number | null | undefined;
}

/** Whoever drives may say so of what is theirs; of anything else only those who give deliveries to drivers. */
export function requireOwn(ctx: Ctx, driverId: string | null, field: string): void {
  if (driverId !== ctx.stash.caller.id) requirePermission(ctx, 'delivery:assign', field);
}

/** @throws what the caller hears of a delivery that is not there, of another version, or does not take the step */
export function loadedFor(ctx: Ctx<Args>, step: Step, id: string): DeliveryRow {
  const row = loadedRow(ctx.stash, 'delivery');
  if (!row) notFound('Delivery', id, 'id');
  requireVersion(ctx, row);
  requireStep(row, step, 'id');
  return row;
}

/** The same, for a step of its driver. */
export function drivenFor(ctx: Ctx<Args>, step: Step, id: string, field = 'id'): DeliveryRow {
  const row = loadedRow(ctx.stash, 'delivery');
  if (!row) notFound('Delivery', id, field);
  requireOwn(ctx, row.driverId ?? null, field);
  requireStep(row, step, field);
  return row;
}

/** Makes one row of another. */
export function writeDelivery(ctx: Ctx, before: DeliveryRow, after: DeliveryRow): Action {
  return amend('delivery', tableName(ctx, 'DELIVERIES'), before, after, {
    expression: 'version = :version',
    values: { ':version': before.version },
  });
}

/** What the call is answered once it is written. */
export function answerOfStep(ctx: Ctx, after: DeliveryRow): AnsweredDelivery {
  const answer = toDelivery(after);
  keepAnswer(ctx, answer);
  return answer;
}

/** A step that is told to whoever follows the delivery: its actions, and its answer. */
export function step(
  ctx: Ctx,
  before: DeliveryRow,
  after: DeliveryRow,
  happened: Happened,
): { actions: Action[]; answer: AnsweredDelivery } {
  const { row, event } = tracked(ctx, after, happened);
  return { actions: [writeDelivery(ctx, before, row), writeEvent(ctx, event)], answer: answerOfStep(ctx, row) };
}

/** Ends the attempt: another version is somebody else's change, anything else a lost race. */
export function endOfStep(ctx: TransactionCtx<Args>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'delivery');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
