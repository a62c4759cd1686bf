import type { MutationSignOutUserArgs, User } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import type { UserRow } from '../userRow.ts';
import { requireAdministratorFor } from '../../roles/grants.ts';
import { toUser } from '../user.ts';

export function request(ctx: Ctx<MutationSignOutUserArgs>) {
  const staff = loadedRow(ctx.stash, 'staff');
  if (!staff) notFound('User', ctx.args.id, 'id');
  requireAdministratorFor(ctx, staff.role, 'id');
  return invokeWriting(ctx, { action: 'signOutUser', id: ctx.args.id, ofRole: staff.role });
}

export function response(ctx: Ctx<MutationSignOutUserArgs, FunctionAnswer<UserRow> | null>): User {
  return toUser(answerOf(ctx));
}
