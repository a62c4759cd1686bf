import type { MutationUpdateUserArgs, User } from '../../generated/schema.ts';
import { closeSubscriptionsOf } from '../../live/filter.ts';
import type { Ctx } from '../../shared/context.ts';

export function request() {
  return {};
}

/**
 * A subscription is authorized when it starts: one that may have begun under another role is closed, and starts anew if the role may. Also
 * where the role stands already: a call that was cut off after its row was written finds it so when it is repeated.
 */
export function response(ctx: Ctx<MutationUpdateUserArgs>): User {
  const user = ctx.prev.result as User;
  if (ctx.args.input.role) closeSubscriptionsOf({ userId: user.id });
  return user;
}
