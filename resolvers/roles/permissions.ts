/** Every permission that there is: what operations and moves require, and what decides who sees money. */
import { TRANSITIONS } from '../workOrders/transitions.ts';
import type { Permission } from '../kernel/request/permission.ts';
import { OPERATION_PERMISSIONS } from '../generated/permissions.ts';

/** Asked for by the shapes of answers, not by operations. */
const VIEWS: Permission[] = ['workorder:price', 'inventory:cost'];

/** What administrators keep, so that nobody can lock the workshop out. */
export const KEPT_BY_ADMINISTRATORS: Permission[] = ['self:read', 'user:read', 'user:save', 'user:disable', 'role:read', 'role:save', 'settings:read', 'settings:update', 'audit:read'];

/** By name. */
export function allPermissions(): string[] {
  const names: Record<string, boolean> = {};
  for (const name of OPERATION_PERMISSIONS) names[name] = true;
  for (const transition of TRANSITIONS) names[transition.permission] = true;
  for (const view of VIEWS) names[view] = true;
  return Object.keys(names).sort();
}
