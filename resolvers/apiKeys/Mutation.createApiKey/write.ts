/** Writes the key's row with the hash. The answer that is kept for the call repeated has no key in it: nothing that stays does. */
import type { MutationCreateApiKeyArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { isObject } from '../../kernel/values/builtIns.ts';
import type { ApiKeyRow } from '../apiKey.ts';
import { toApiKey } from '../apiKey.ts';

export function request(ctx: Ctx<MutationCreateApiKeyArgs>) {
  passIfAnswered(ctx);
  const { newApiKey, newSecret } = ctx.stash.work;
  if (!newApiKey || !newSecret) fail('INTERNAL', 'The key was not made');
  const { hash, ending } = newSecret;
  const row: ApiKeyRow = { ...newApiKey, hash, ending };
  const answer = toApiKey(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [put('apiKey', tableName(ctx, 'API_KEYS'), row, ABSENT), ...claimKey(ctx, answer)]);
}

/** The key itself belongs to what this call has written, and to nothing that another one has. */
export function response(ctx: TransactionCtx<MutationCreateApiKeyArgs>): unknown {
  const ended = endOfAttempt(ctx, failuresToExplain(ctx));
  const { replay, work } = ctx.stash;
  return isObject(ended) && !replay && work.newSecret ? { ...ended, secret: work.newSecret.secret } : ended;
}
