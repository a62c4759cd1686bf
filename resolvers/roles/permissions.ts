/** What no role may lose, and every permission that there is. */
import type { Permission } from '../kernel/request/permission.ts';
import { PERMISSIONS } from '../generated/permissions.ts';

/** What every role keeps: without it, who has the role could not even ask who they are. */
export const KEPT_BY_EVERYBODY: Permission[] = ['self:read'];

/** What administrators keep, so that nobody can lock the workshop out. */
export const KEPT_BY_ADMINISTRATORS: Permission[] = [
  'self:read',
  'user:read',
  'user:save',
  'user:disable',
  'role:read',
  'role:save',
  'settings:read',
  'settings:update',
  'audit:read',
];

/** By name. */
export function allPermissions(): string[] {
  return PERMISSIONS;
}
