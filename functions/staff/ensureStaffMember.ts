/** A member of staff: a Cognito user in the group of the role, and the row in `Users` that the API reads. */
import { UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import type { Directory } from './directory.ts';
import { ensureUser, inviteAgain, joinGroup, removedMeanwhile, userOf } from './directory.ts';
import { Refusal } from '../shared/refusal.ts';
import type { StaffRow, StaffTables } from './staffRow.ts';
import { enterStaffRow, holderOf, nameKey, readStaffRow, standingRow } from './staffRow.ts';

export interface StaffMember {
  /** In lower case. */
  email: string;
  name: string;
  phone?: string | null;
  role: string;
}

export interface StaffContext extends Directory, StaffTables {
  /** ISO 8601. @default now */
  at?: string;
  /** Whether Cognito sends the invitation. @default true */
  invite?: boolean;
}

export const now = (context: StaffContext): string => context.at ?? new Date().toISOString();

/** A new member's row, under the subject of the pool's user. @param replaced whose address the member takes over; null where nobody holds it */
export function newStaffRow(id: string, member: StaffMember, replaced: StaffRow | null, at: string): StaffRow {
  const key = nameKey(member.name);
  return {
    pk: id,
    sk: 'USER',
    kind: 'USER',
    id,
    name: member.name,
    nameKey: key,
    searchText: `${key} ${member.email}`,
    email: member.email,
    ...(member.phone ? { phone: member.phone } : {}),
    role: member.role,
    ...(replaced ? { replaces: replaced.id } : {}),
    status: 'ENABLED',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** Who holds an address: their row, and whether the user behind it is gone. Null where nobody does. */
export async function holding(context: StaffContext, email: string): Promise<{ row: StaffRow; gone: boolean } | null> {
  const id = await holderOf(context, email);
  return id === null ? null : { row: await standingRow(context, id), gone: (await userOf(context, id)) === null };
}

/**
 * The pool's user of a member who has no row yet, invited and in the group of the role.
 * @returns the subject, and whether this call made the user
 */
export async function admit(context: StaffContext, member: StaffMember): Promise<{ sub: string; made: boolean }> {
  const invite = context.invite !== false;
  const { sub, made, awaited } = await ensureUser(context, member, invite);
  try {
    // Cognito keeps a user whose invitation did not leave. The call that made this one may have ended there, and once the row stands nobody asks.
    if (invite && awaited && !made && !(await readStaffRow(context, sub))) await inviteAgain(context, member.email);
    await joinGroup(context, sub, member.role);
  } catch (error) {
    throw error instanceof UserNotFoundException ? removedMeanwhile() : error;
  }
  return { sub, made };
}

/**
 * Makes what is missing of a member and leaves what is there: a call that was cut off is mended by the next one. The row
 * comes last, and without it the API refuses the user: half a member can do nothing. Where the row stands the member is
 * whole, and nothing is touched: the workshop may have changed the role since. It is so where the pool's user is gone, too:
 * a new one takes the place as it was, and whoever was shut out stays so. Else who has lost a role could delete themselves to be given it again.
 * @returns the id of the member's row
 */
export async function ensureStaffMember(context: StaffContext, member: StaffMember): Promise<string> {
  const held = await holding(context, member.email);
  if (held && (!held.gone || held.row.status === 'DISABLED')) return held.row.id;
  const wanted = held ? { email: member.email, name: held.row.name, phone: held.row.phone ?? null, role: held.row.role } : member;
  const { sub } = await admit(context, wanted);
  try {
    await enterStaffRow(context, newStaffRow(sub, wanted, held?.row ?? null, now(context)));
  } catch (error) {
    // Another call made the same member at the same moment.
    if (!(error instanceof Refusal) || error.code !== 'DUPLICATE' || !(await readStaffRow(context, sub))) throw error;
  }
  return sub;
}
