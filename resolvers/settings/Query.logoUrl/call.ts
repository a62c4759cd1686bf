import { runtime } from '@aws-appsync/utils';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';

export function request(ctx: Ctx) {
  const key = ctx.stash.settings.logoKey ?? null;
  if (key === null) runtime.earlyReturn(null);
  return invoke({ action: 'url', key });
}

export function response(ctx: Ctx<Record<string, unknown>, FunctionAnswer<string> | null>): string {
  return answerOf(ctx);
}
