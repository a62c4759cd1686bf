/** A count that ends, closed or given up: who, when and why. */
import { util } from '@aws-appsync/utils';
import type { StockCountStatus } from '../generated/schema.ts';
import { notFound } from '../kernel/answer/errors.ts';
import { amend, failedRow, passIfAnswered, transact } from '../kernel/dynamodb/transactions.ts';
import type { TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { requireText } from '../kernel/values/text.ts';
import type { CountRow } from './count.ts';
import { requireStatus, toCount } from './count.ts';

export interface EndingArgs {
  id: string;
  reason: string;
  expectedVersion?: number | null | undefined;
}

const MAX_REASON = 300;

export function endCount(ctx: Ctx<EndingArgs>, status: StockCountStatus) {
  passIfAnswered(ctx);
  const count = loadedRow(ctx.stash, 'count');
  if (!count) notFound('Count', ctx.args.id, 'id');
  const reason = requireText(ctx.args.reason, MAX_REASON, 'reason');
  requireVersion(ctx, count);
  requireStatus(count, 'OPEN', 'id');
  const { caller } = ctx.stash;
  const after: CountRow = {
    ...count,
    status,
    reason,
    closedBy: caller.name,
    closedById: caller.id,
    closedAt: util.time.nowISO8601(),
    version: count.version + 1,
  };
  const answer = toCount(after);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    amend('count', tableName(ctx, 'COUNTS'), count, after, {
      expression: 'version = :before',
      values: { ':before': count.version },
    }),
    ...claimKey(ctx, answer),
  ]);
}

/** Somebody else ended it meanwhile: the second attempt says so, of the row that the transaction found. */
export function countEnded(ctx: TransactionCtx<EndingArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const found = failedRow(failures, 'count');
  if (found) ctx.stash.rows.count = found;
  return endOfAttempt(ctx, failures);
}
