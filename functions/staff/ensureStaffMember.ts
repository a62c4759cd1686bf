/** A member of staff: a Cognito user in the group of the role, and the row in `Users` that the API reads. */
import type { Directory } from './directory.ts';
import { ensureUser, joinGroup } from './directory.ts';
import { Refusal } from '../shared/refusal.ts';
import type { StaffTables } from './staffRow.ts';
import { nameKey, readStaffRow, writeStaffRow } from './staffRow.ts';

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

/** A new member's row, under the subject of the pool's user. */
export function newStaffRow(id: string, member: StaffMember, at: string) {
  const key = nameKey(member.name);
  return {
    pk: id,
    sk: 'USER' as const,
    kind: 'USER' as const,
    id,
    name: member.name,
    nameKey: key,
    searchText: `${key} ${member.email}`,
    email: member.email,
    ...(member.phone ? { phone: member.phone } : {}),
    role: member.role,
    status: 'ENABLED' as const,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * Makes what is missing of a member and leaves what is there: a call that was cut off is mended by the next one. The row
 * comes last, and without it the API refuses the user: half a member can do nothing. Where the row stands the member is
 * whole, and nothing is touched: the workshop may have changed the role since.
 * @returns the user's subject
 */
export async function ensureStaffMember(context: StaffContext, member: StaffMember): Promise<string> {
  const sub = await ensureUser(context, member, context.invite !== false);
  if (await readStaffRow(context, sub)) return sub;
  await joinGroup(context, sub, member.role);
  await writeStaffRow(context, null, newStaffRow(sub, member, context.at ?? new Date().toISOString())).catch((error: unknown) => {
    // Another call made the same member at the same moment.
    if (!(error instanceof Refusal) || error.code !== 'DUPLICATE') throw error;
  });
  return sub;
}
