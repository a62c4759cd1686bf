import type { Me } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { UserRow } from '../userRow.ts';
import { toUser } from '../user.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Me {
  return { user: toUser(ctx.stash.rows.user as UserRow, ctx.stash), permissions: ctx.stash.caller.permissions };
}
