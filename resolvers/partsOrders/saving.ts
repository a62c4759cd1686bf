/** What the changes of an order have in common: the order that a call is about, its next version, and how a step ends. */
import { runtime, util } from '@aws-appsync/utils';
import type { PartsOrderStatus } from '../generated/schema.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { Action, Failure, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { amend, failedRow, transact } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { requireOwn } from '../kernel/request/own.ts';
import { reservationMinutes } from '../settings/selling.ts';
import type { PartsOrderRow } from './partsOrder.ts';
import { RESERVED, toPartsOrder } from './partsOrder.ts';
import type { PartsMove } from './transitions.ts';
import { MOVES, requireMove } from './transitions.ts';

interface ChangeArgs {
  id: string;
  expectedVersion?: number | null | undefined;
}

/** The order that a person's call names, in a status that takes the move, and in the version that it expects. */
export function requireOrder(ctx: Ctx<ChangeArgs>, move: PartsMove): PartsOrderRow {
  const order = loadedRow(ctx.stash, 'partsOrder');
  if (!order) notFound('Parts order', ctx.args.id, 'id');
  requireOwn(ctx, order.customerId, 'Parts order', ctx.args.id, 'id');
  requireVersion(ctx, order);
  requireMove(order, move);
  return order;
}

interface SignedArgs {
  input: { id: string };
}

/** The order that a function's call names. */
export function namedOrder(ctx: Ctx<SignedArgs>): PartsOrderRow {
  return loadedRow(ctx.stash, 'partsOrder') ?? notFound('Parts order', ctx.args.input.id, 'input.id');
}

/** Whether a call is about another attempt than the order's: what a run of the workflow says that was overtaken has no effect. */
export function isOvertaken(order: PartsOrderRow, attempt: number | null | undefined): boolean {
  return (attempt ?? order.attempt) !== order.attempt;
}

/** Ends a call that has had its effect before, or has none: it is answered with the order as it is. */
export function endUnchanged(ctx: Ctx, order: PartsOrderRow): void {
  ctx.stash.done = true;
  runtime.earlyReturn(toPartsOrder(order));
}

/** Characters of a reason. */
export const MAX_REASON = 300;

/** A moment as rows hold it: in UTC, to the millisecond. Whoever calls may write it in any zone. Not one to come. */
export function momentOf(text: string, field: string): string {
  const at = util.time.parseISO8601ToEpochMilliSeconds(text);
  if (at > util.time.nowEpochMilliSeconds() + MINUTE_MS)
    refuse(field, 'expected a moment that has come', { actual: text });
  return util.time.epochMilliSecondsToISO8601(at);
}

const MINUTE_MS = 60000;

/** From now on its parts are set aside without being paid for, for as long as the settings say. */
export function reservedFrom(ctx: Ctx): Pick<PartsOrderRow, 'open' | 'reservedUntil'> {
  const until = util.time.nowEpochMilliSeconds() + reservationMinutes(ctx.stash.settings) * MINUTE_MS;
  return { open: RESERVED, reservedUntil: util.time.epochMilliSecondsToISO8601(until) };
}

/** They are free, or paid for. */
export const UNRESERVED: Pick<PartsOrderRow, 'open' | 'reservedUntil'> = { open: null, reservedUntil: null };

/** The next version of an order, in another status or in the same. */
export function nextVersion(order: PartsOrderRow, status: PartsOrderStatus): PartsOrderRow {
  const at = util.time.nowISO8601();
  const times = status === order.status ? order.times : [...order.times, { status, at }];
  return { ...order, status, times, updatedAt: at, version: order.version + 1 };
}

/** The order after a move. */
export function moved(order: PartsOrderRow, move: PartsMove): PartsOrderRow {
  return nextVersion(order, MOVES[move].to);
}

/** Writes an order together with what it moves. */
export function writeOrder(ctx: Ctx, before: PartsOrderRow, after: PartsOrderRow, actions: Action[]) {
  const answer = toPartsOrder(after);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    amend('partsOrder', tableName(ctx, 'PARTS_ORDERS'), before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...actions,
    ...claimKey(ctx, answer),
  ]);
}

/** The order as the transaction found it: the next attempt goes on from there, and reads nothing. */
export function keepFoundOrder(ctx: Ctx, failures: Failure[]): void {
  ctx.stash.rows.partsOrder = failedRow(failures, 'partsOrder') ?? ctx.stash.rows.partsOrder ?? null;
}

/** The response of a step that writes an order. */
export function orderWritten(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  keepFoundOrder(ctx, failures);
  return endOfAttempt(ctx, failures);
}
