import type { User } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import type { UserRow } from '../userRow.ts';
import { toUser } from '../user.ts';

export function request(ctx: Ctx) {
  return invokeWriting(ctx, { action: 'signOutUser', id: ctx.stash.caller.id });
}

export function response(ctx: Ctx<Record<string, unknown>, FunctionAnswer<UserRow> | null>): User {
  return toUser(answerOf(ctx));
}
