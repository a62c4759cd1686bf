import type { MutationSaveRoleArgs, Role } from '../../generated/schema.ts';
import { closeSubscriptionsOf } from '../../live/filter.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import type { RoleRow } from '../../shared/rows.ts';

export function request() {
  return {};
}

/** A subscription is authorized when it starts: where the role lost something, its subscriptions are closed, and start anew if they still may. */
export function response(ctx: Ctx<MutationSaveRoleArgs>): Role {
  const role = ctx.prev.result as Role;
  const before = loadedRow<RoleRow>(ctx.stash, 'savedRole')?.permissions ?? [];
  if (before.some((permission) => !role.permissions.includes(permission))) closeSubscriptionsOf({ role: role.name });
  return role;
}
