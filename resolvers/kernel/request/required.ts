/**
 * Permissions that a call needs beside its field's own, for what it names in its arguments. They are kept with the call's key, so that the
 * call repeated is refused to whoever has lost them.
 */
import { fail } from '../answer/errors.ts';
import type { Ctx } from './context.ts';
import { mayCaller } from './context.ts';
import type { Permission } from './permission.ts';

declare module './context.ts' {
  interface Work {
    /** What the running call needed beside its field's permission. */
    required?: Permission[];
  }
}

/** @param field path of the argument for which it is needed, where it is one */
export function requirePermission(ctx: Ctx, permission: Permission, field: string | null = null): void {
  const { role } = ctx.stash.caller;
  if (!mayCaller(ctx.stash, permission)) {
    const lacks = `Role ${role} lacks the permission ${permission}`;
    if (field === null) fail('FORBIDDEN', lacks, { permission, role });
    fail('FORBIDDEN', `${field}: ${lacks}`, { field, permission, role });
  }
  const known = ctx.stash.work.required ?? [];
  if (known.indexOf(permission) === -1) ctx.stash.work.required = [...known, permission];
}
