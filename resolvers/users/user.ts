import type { User } from '../generated/schema.ts';
import type { Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import type { UserRow } from './userRow.ts';

export const MAX_NAME = 200;

export function toUser(row: UserRow, stash: Stash): User {
  const shown = row.id === stash.caller.id || mayCaller(stash, 'user:read');
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    enabled: row.status === 'ENABLED',
    phone: shown ? (row.phone ?? null) : null,
    version: row.version ?? 1,
  };
}
