/** The caller's address: access tokens do not say it, and what somebody types may be another's. */
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  return invoke({ action: 'provenAddress', id: ctx.stash.caller.id });
}

export function response(ctx: Ctx<Record<string, unknown>, FunctionAnswer<string | null> | null>) {
  const address = answerOf(ctx) ?? '';
  if (address === '') fail('LOCKED', 'The e-mail address of this account is not verified');
  ctx.stash.work.provenAddress = address;
  return null;
}
