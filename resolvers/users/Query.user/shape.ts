import type { QueryUserArgs, User } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toUser } from '../user.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx<QueryUserArgs>): User | null {
  const row = loadedRow(ctx.stash, 'staff');
  return row ? toUser(row) : null;
}
