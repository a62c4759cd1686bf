import type { User } from '../../generated/schema.ts';
import { closeSubscriptionsOf } from '../../live/filter.ts';
import type { Ctx } from '../../shared/context.ts';

export function request() {
  return {};
}

/** A subscription is authorized when it starts, and would go on: it is closed here. */
export function response(ctx: Ctx): User {
  const user = ctx.prev.result as User;
  closeSubscriptionsOf({ userId: user.id });
  return user;
}
