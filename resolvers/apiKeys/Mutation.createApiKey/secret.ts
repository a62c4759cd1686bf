/** Checks what is asked for, and has a function make the key: units have neither good chance nor a hash. */
import { util } from '@aws-appsync/utils';
import type { MutationCreateApiKeyArgs } from '../../generated/schema.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireWithinCaller } from '../../roles/grants.ts';
import { newApiKey } from '../apiKey.ts';

export interface NewSecret {
  secret: string;
  hash: string;
  ending: string;
}

export function request(ctx: Ctx<MutationCreateApiKeyArgs>) {
  passIfAnswered(ctx);
  const row = newApiKey(util.autoUlid(), ctx.args.input, ctx.stash.caller);
  requireWithinCaller(ctx, row.scopes, 'input.scopes');
  ctx.stash.work.newApiKey = row;
  return invoke({ id: row.id });
}

export function response(ctx: Ctx<MutationCreateApiKeyArgs, FunctionAnswer<NewSecret> | null>) {
  ctx.stash.work.newSecret = answerOf(ctx);
  return null;
}
