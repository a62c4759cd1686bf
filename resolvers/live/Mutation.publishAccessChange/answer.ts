import type { AccessChange, MutationPublishAccessChangeArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { closeSubscriptionsOf } from '../filter.ts';

/** A subscription is authorized when it starts: those that began with more are closed, and start anew if they still may. */
export function response(ctx: Ctx<MutationPublishAccessChangeArgs, unknown, { result: AccessChange }>): AccessChange {
  const { userId, role } = ctx.args.input;
  const group = ctx.args.input.group ?? 0;
  if (userId) closeSubscriptionsOf({ userId }, group);
  else if (role) closeSubscriptionsOf({ role }, group);
  return ctx.prev.result;
}
