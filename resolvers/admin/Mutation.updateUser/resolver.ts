import type { MutationUpdateUserArgs, User } from '../../generated/schema.ts';
import { closeSubscriptionsOf } from '../../live/filter.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import type { UserRow } from '../../shared/rows.ts';

export function request() {
  return {};
}

/** A subscription is authorized when it starts: one that began under another role is closed, and starts anew if the new role may. */
export function response(ctx: Ctx<MutationUpdateUserArgs>): User {
  const user = ctx.prev.result as User;
  if (loadedRow<UserRow>(ctx.stash, 'staff')?.role !== user.role) closeSubscriptionsOf({ userId: user.id });
  return user;
}
