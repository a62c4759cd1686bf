import type { MutationUpdateUserArgs, User } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, mayCaller } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import { phoneOf } from '../../kernel/values/phone.ts';
import type { UserRow } from '../userRow.ts';
import { nameOf } from '../../kernel/values/text.ts';
import { requireGrantableRole, requireAdministratorFor } from '../../roles/grants.ts';
import { MAX_NAME, toUser } from '../user.ts';

export function request(ctx: Ctx<MutationUpdateUserArgs>) {
  const { id, input, expectedVersion } = ctx.args;
  const before = loadedRow(ctx.stash, 'staff');
  if (!before) notFound('User', id, 'id');
  if (id !== ctx.stash.caller.id) requireAdministratorFor(ctx, before.role, 'id');
  const change: Record<string, unknown> = {};
  if (input.name === null) refuse('input.name', 'a user keeps a name');
  if (input.role === null) refuse('input.role', 'a user keeps a role');
  if (input.name !== undefined) change['name'] = nameOf(input.name, MAX_NAME, 'input.name');
  if (input.phone !== undefined) change['phone'] = phoneOf(input.phone, 'input.phone');
  if (input.role !== undefined && input.role !== before.role) change['role'] = requireGrantableRole(ctx, input.role);
  return invokeWriting(ctx, {
    action: 'updateUser',
    id,
    ofRole: before.role,
    change,
    expectedVersion: expectedVersion ?? null,
    tellsWho: mayCaller(ctx.stash, 'workorder:detail'),
  });
}

export function response(ctx: Ctx<MutationUpdateUserArgs, FunctionAnswer<UserRow> | null>): User {
  return toUser(answerOf(ctx));
}
