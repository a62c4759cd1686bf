/**
 * Keeps the answer of a function of ours under the call's idempotency key: the function has its effect elsewhere, where no transaction
 * of ours reaches. One that is called again before that finds its own effect, and answers the same.
 */
import { runtime } from '@aws-appsync/utils';
import type { TransactionCtx } from '../dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../once/ending.ts';
import { claimKey } from '../once/idempotency.ts';
import type { Ctx } from '../request/context.ts';

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  const answer = ctx.prev.result;
  const claim = claimKey(ctx, answer);
  if (claim.length === 0) runtime.earlyReturn(answer);
  keepAnswer(ctx, answer);
  return transact(ctx, claim);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
