import type { User } from '../generated/schema.ts';
import type { UserRow } from '../shared/rows.ts';

export function toUser(row: UserRow): User {
  return { id: row.id, name: row.name, email: row.email, role: row.role, enabled: row.status === 'ENABLED' };
}
