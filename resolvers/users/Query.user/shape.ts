import type { QueryUserArgs, User } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { UserRow } from '../../kernel/dynamodb/rows.ts';
import { toUser } from '../user.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx<QueryUserArgs>): User | null {
  const row = loadedRow<UserRow>(ctx.stash, 'staff');
  return row ? toUser(row, ctx.stash) : null;
}
