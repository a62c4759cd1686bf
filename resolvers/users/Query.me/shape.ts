import type { Me } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { toUser } from '../user.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Me {
  const user = loadedRow(ctx.stash, 'user');
  if (!user) fail('INTERNAL', 'Nobody is calling');
  return { user: toUser(user), permissions: ctx.stash.caller.permissions };
}
