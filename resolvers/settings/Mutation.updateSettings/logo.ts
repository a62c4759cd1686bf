/** A new logo is looked at before anything is written; everything else of the input is checked before it is looked at. */
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateSettingsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { changed } from './change.ts';

export function request(ctx: Ctx<MutationUpdateSettingsArgs>) {
  const key = ctx.args.input.logoKey ?? null;
  if (key === null) runtime.earlyReturn(null);
  requireVersion(ctx.args.expectedVersion, ctx.stash.settings.version);
  changed(ctx.stash.settings, ctx.args.input);
  return invoke({ action: 'accept', key });
}

export function response(ctx: Ctx<MutationUpdateSettingsArgs, FunctionAnswer<{ key: string }> | null>): string {
  return answerOf<{ key: string }>(ctx).key;
}
