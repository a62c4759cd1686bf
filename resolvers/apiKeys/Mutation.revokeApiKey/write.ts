/** Ends a key. Revoking takes no key of its own: what is revoked stays so, and who did it first is what counts. */
import { runtime, util } from '@aws-appsync/utils';
import type { MutationRevokeApiKeyArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { toApiKey } from '../apiKey.ts';

export function request(ctx: Ctx<MutationRevokeApiKeyArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'apiKey');
  if (!before) notFound('Key', ctx.args.id, 'id');
  if ((before.revokedAt ?? '') !== '') runtime.earlyReturn(toApiKey(before));
  const now = util.time.nowISO8601();
  const after = {
    ...before,
    revokedAt: now,
    revokedBy: ctx.stash.caller.name,
    version: before.version + 1,
    updatedAt: now,
  };
  keepAnswer(ctx, toApiKey(after));
  return transact(ctx, [
    amend('apiKey', tableName(ctx, 'API_KEYS'), before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
  ]);
}

export function response(ctx: TransactionCtx<MutationRevokeApiKeyArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
