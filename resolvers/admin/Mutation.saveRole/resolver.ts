import type { MutationSaveRoleArgs, Role } from '../../generated/schema.ts';
import { closeSubscriptionsOf } from '../../live/filter.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import type { RoleRow } from '../../shared/rows.ts';

export function request() {
  return {};
}

/**
 * A subscription is authorized when it starts: those of a role that was there before are closed, and start anew if they still may. Whatever
 * was changed: a call that was cut off after its row was written finds nothing to change when it is repeated.
 */
export function response(ctx: Ctx<MutationSaveRoleArgs>): Role {
  const role = ctx.prev.result as Role;
  if (loadedRow<RoleRow>(ctx.stash, 'savedRole')) closeSubscriptionsOf({ role: role.name });
  return role;
}
