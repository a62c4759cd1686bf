/** A user of the workshop is a Cognito user in the group of the role, and the row in `Users` that the API reads. */
import { UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import type { UserPool } from './pool.ts';
import { ensurePoolUser, inviteAgain, joinGroup, removedMeanwhile, userOf } from './pool.ts';
import { Refusal } from '../shared/refusal.ts';
import type { UserRow, UserTables } from './userRow.ts';
import { insertUserRow, holderOf, nameKey, readUserRow, requireUserRow, userSearchText } from './userRow.ts';

export interface NewUser {
  /** In lower case. */
  email: string;
  name: string;
  phone?: string | null;
  role: string;
}

export interface UserContext extends UserPool, UserTables {
  /** ISO 8601. @default now */
  at?: string;
  /** Whether Cognito sends the invitation. @default true */
  invite?: boolean;
}

export const now = (context: UserContext): string => context.at ?? new Date().toISOString();

/** A new user's row; its id is the subject in the pool. @param replaced the former holder of the address, or null */
export function newUserRow(id: string, newUser: NewUser, replaced: UserRow | null, at: string): UserRow {
  const key = nameKey(newUser.name);
  return {
    pk: id,
    sk: 'USER',
    kind: 'USER',
    id,
    name: newUser.name,
    nameKey: key,
    searchText: userSearchText(newUser.name, newUser.email),
    email: newUser.email,
    ...(newUser.phone ? { phone: newUser.phone } : {}),
    role: newUser.role,
    ...(replaced ? { replaces: replaced.id } : {}),
    status: 'ENABLED',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * The row of the user who holds an address, and whether that user was deleted from the pool; null if the address is
 * free.
 */
export async function holding(context: UserContext, email: string): Promise<{ row: UserRow; gone: boolean } | null> {
  const id = await holderOf(context, email);
  return id === null ? null : { row: await requireUserRow(context, id), gone: (await userOf(context, id)) === null };
}

/**
 * Makes the pool user of a new user who has no row yet, invited and in the group of the role.
 * @returns the subject, and whether this call made the user
 */
export async function admit(context: UserContext, newUser: NewUser): Promise<{ sub: string; made: boolean }> {
  const invite = context.invite !== false;
  const { sub, made, awaited } = await ensurePoolUser(context, newUser, invite);
  try {
    // Cognito keeps a user whose invitation could not be sent, and the call that made the user may have failed there.
    // With a row, nobody would ask again.
    if (invite && awaited && !made && !(await readUserRow(context, sub))) await inviteAgain(context, newUser.email);
    await joinGroup(context, sub, newUser.role);
  } catch (error) {
    throw error instanceof UserNotFoundException ? removedMeanwhile() : error;
  }
  return { sub, made };
}

/**
 * Makes what is missing of a user and leaves the rest, so that the next call completes an interrupted one. The row
 * comes last: without it the API refuses the user, and a half-made user can do nothing. A user with a row is complete
 * and is not touched, because the workshop may have changed the role since. A user deleted from the pool is made again
 * as they were, unless they were disabled; otherwise users could delete themselves to get back a role that they lost.
 * @returns the id of the user's row
 */
export async function ensureUser(context: UserContext, newUser: NewUser): Promise<string> {
  const held = await holding(context, newUser.email);
  if (held && (!held.gone || held.row.status === 'DISABLED')) return held.row.id;
  const wanted = held
    ? { email: newUser.email, name: held.row.name, phone: held.row.phone ?? null, role: held.row.role }
    : newUser;
  const { sub } = await admit(context, wanted);
  try {
    await insertUserRow(context, newUserRow(sub, wanted, held?.row ?? null, now(context)));
  } catch (error) {
    // Another call made the same user at the same moment.
    if (!(error instanceof Refusal) || error.code !== 'DUPLICATE' || !(await readUserRow(context, sub))) throw error;
  }
  return sub;
}
