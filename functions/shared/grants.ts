/** What a user may do now, for who acts on a user's behalf when the user is not there. */
import type { Row } from './rows.ts';
import { readRow, text } from './rows.ts';

export interface Granted {
  user: Row;
  permissions: readonly string[];
}

/** @returns null of who may not sign in */
export async function grantedTo(userId: string): Promise<Granted | null> {
  const user = await readRow('USERS', userId, 'USER');
  if (!user || user['status'] !== 'ENABLED') return null;
  const role = await readRow('ROLE_PERMISSIONS', text(user, 'role') ?? '', 'ROLE');
  const permissions = Array.isArray(role?.['permissions']) ? (role['permissions'] as unknown[]) : [];
  return { user, permissions: permissions.map(String) };
}
