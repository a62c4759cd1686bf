import type { Me } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Me {
  const caller = ctx.stash.caller;
  return {
    user: { id: caller.id, name: caller.name, email: caller.email, role: caller.role, enabled: true },
    permissions: caller.permissions,
  };
}
