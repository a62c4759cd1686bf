import type { MutationCreateUserArgs, User } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import { emailOf } from '../../kernel/values/email.ts';
import { phoneOf } from '../../kernel/values/phone.ts';
import type { UserRow } from '../userRow.ts';
import { nameOf } from '../../kernel/values/text.ts';
import { requireGrantableRole } from '../../roles/grants.ts';
import { MAX_NAME, toUser } from '../user.ts';

export function request(ctx: Ctx<MutationCreateUserArgs>) {
  passIfAnswered(ctx);
  const { input } = ctx.args;
  const name = nameOf(input.name, MAX_NAME, 'input.name');
  const member = {
    name,
    email: emailOf(input.email, 'input.email'),
    phone: phoneOf(input.phone, 'input.phone'),
    role: requireGrantableRole(ctx, input.role),
  };
  return invokeWriting(ctx, { action: 'createUser', member });
}

export function response(ctx: Ctx<MutationCreateUserArgs, FunctionAnswer<UserRow> | null>): User {
  return toUser(answerOf(ctx));
}
