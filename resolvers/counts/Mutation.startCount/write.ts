import { util } from '@aws-appsync/utils';
import type { MutationStartCountArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { saidLabel } from '../../kernel/values/text.ts';
import type { CountRow } from '../count.ts';
import { toCount } from '../count.ts';

/** As long as an item's own. */
const MAX_LOCATION = 60;

export function request(ctx: Ctx<MutationStartCountArgs>) {
  passIfAnswered(ctx);
  const { caller } = ctx.stash;
  const id = util.autoUlid();
  const row: CountRow = {
    pk: id,
    sk: 'COUNT',
    kind: 'COUNT',
    id,
    location: saidLabel(ctx.args.input.location, MAX_LOCATION, 'input.location'),
    status: 'OPEN',
    startedBy: caller.name,
    startedById: caller.id,
    startedAt: util.time.nowISO8601(),
    closedBy: null,
    closedById: null,
    closedAt: null,
    reason: null,
    version: 1,
  };
  const answer = toCount(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [put('count', tableName(ctx, 'COUNTS'), row, ABSENT), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationStartCountArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
