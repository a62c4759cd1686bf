/** What administrators give others: roles that exist and do no more than they do themselves. */
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import { ADMINISTRATORS } from './administrators.ts';

/** Nobody gives or takes what they do not have: else whoever may save users, or roles, could do everything. Administrators can anyway. */
export function requireWithinCaller(ctx: Ctx, permissions: string[], field: string): void {
  if (ctx.stash.caller.role === ADMINISTRATORS) return;
  const beyond = permissions.filter((permission) => ctx.stash.caller.permissions.indexOf(permission) === -1);
  if (beyond.length > 0)
    fail('FORBIDDEN', `${field}: your own role lacks ${beyond.slice(0, 5).join(', ')}`, {
      field,
      permission: beyond[0],
      permissions: beyond,
    });
}

/** What administrators are and may do is their own affair: else whoever may save users, or roles, would decide over them. */
export function requireAdministratorFor(ctx: Ctx, role: string | null | undefined, field: string): void {
  if (role !== ADMINISTRATORS || ctx.stash.caller.role === ADMINISTRATORS) return;
  fail('FORBIDDEN', `${field}: only administrators decide over administrators`, { field, role: ADMINISTRATORS });
}

/** The role that the operation's `newRole` read, which the caller may give. */
export function requireGrantableRole(ctx: Ctx, name: string): string {
  requireAdministratorFor(ctx, name, 'input.role');
  const role = loadedRow(ctx.stash, 'newRole');
  if (!role) notFound('Role', name.slice(0, 60), 'input.role');
  requireWithinCaller(ctx, role.permissions, 'input.role');
  return name;
}
