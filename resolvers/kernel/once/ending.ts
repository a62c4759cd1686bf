/** How a step that writes ends, the same for all: with its answer, with another attempt, or with what a failed condition means. */
import type { Ctx } from '../request/context.ts';
import type { Failure, TransactionCtx } from '../dynamodb/transactions.ts';
import { failuresOf, retryOrGiveUp } from '../dynamodb/transactions.ts';
import { tookOverAnswer } from './idempotency.ts';

/** Keeps what the call is answered once its transaction has committed. */
export function keepAnswer(ctx: Ctx, answer: unknown): void {
  ctx.stash.work.answer = answer;
}

/** What kept the transaction from committing, for the step to say what it means; none where the same call had just committed. */
export function failuresToExplain(ctx: TransactionCtx): Failure[] {
  const failures = failuresOf(ctx);
  if (failures.length === 0 || !tookOverAnswer(ctx, failures)) return failures;
  // What this transaction was to write was not written: the answer shows what is there.
  ctx.stash.work.related = {};
  return [];
}

/** Ends the attempt: with the answer, or with null where a race was lost and the steps run again. The last attempt raises `TRY_AGAIN`. */
export function endOfAttempt(ctx: Ctx, failures: Failure[]): unknown {
  const { replay } = ctx.stash;
  // The same call has just committed, and its answer has yet to be read: the next attempt begins with that.
  const unread = replay !== undefined && replay.reference !== undefined && (replay.result ?? null) === null;
  if (failures.length > 0 || unread) {
    retryOrGiveUp(ctx);
    return null;
  }
  ctx.stash.done = true;
  return replay ? replay.result : ctx.stash.work.answer;
}
