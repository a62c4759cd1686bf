/** The settings after the change, every field of it checked. A new logo is looked at after that, and before anything is written. */
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateSettingsArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { changed } from './change.ts';

export function request(ctx: Ctx<MutationUpdateSettingsArgs>) {
  passIfAnswered(ctx);
  requireVersion(ctx, ctx.stash.settings);
  ctx.stash.work.changedSettings = changed(ctx.stash.settings, ctx.args.input);
  const key = ctx.args.input.logoKey ?? null;
  if (key === null) runtime.earlyReturn(null);
  return invoke({ action: 'accept', key });
}

export function response(ctx: Ctx<MutationUpdateSettingsArgs, FunctionAnswer<{ key: string }> | null>): string {
  return answerOf<{ key: string }>(ctx).key;
}
