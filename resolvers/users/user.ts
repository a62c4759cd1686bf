import type { BoardTechnician, Technician, User } from '../generated/schema.ts';
import type { UserRow } from './userRow.ts';

export const MAX_NAME = 200;

export function toUser(row: UserRow): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    enabled: row.status === 'ENABLED',
    phone: row.phone ?? null,
    version: row.version ?? 1,
  };
}

export function toBoardTechnician(row: UserRow): BoardTechnician {
  return { name: row.name };
}

export function toTechnician(row: UserRow): Technician {
  return { id: row.id, name: row.name, active: row.status === 'ENABLED' };
}
