import type { Role } from '../generated/schema.ts';
import type { RoleRow } from './roleRow.ts';

export function toRole(row: RoleRow): Role {
  return {
    name: row.name,
    description: row.description ?? null,
    permissions: row.permissions,
    builtIn: row.builtIn ?? false,
    userCount: row.userCount ?? 0,
    version: row.version,
  };
}
