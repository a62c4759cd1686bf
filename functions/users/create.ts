/** A new member, also in the place of one whose sign-in is gone. */
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { Refusal } from '../shared/refusal.ts';
import { writtenIn } from '../shared/written.ts';
import { removeUser } from '../staff/directory.ts';
import type { StaffContext, StaffMember } from '../staff/ensureStaffMember.ts';
import { admit, holding, newStaffRow, now } from '../staff/ensureStaffMember.ts';
import type { StaffRow } from '../staff/staffRow.ts';
import { duplicate, enterStaffRow, noRole, readStaffRow, refuseLastAdministrator, roleStands } from '../staff/staffRow.ts';
import { settled, withoutGroup } from './settled.ts';

/** Longer than anybody repeats a call whose answer was lost, and no longer: then it is a mistake that wants a word. */
const REPEATED_MS = 15 * 60_000;

/** Whether the row is what an equal call by the same caller made a moment ago. */
function isRepeat(context: StaffContext, row: StaffRow, member: StaffMember): boolean {
  const fresh = row.version === 1 && Date.parse(now(context)) - Date.parse(row.createdAt) < REPEATED_MS;
  return fresh && writtenIn(row.written)?.by === context.written?.by && row.name === member.name && row.role === member.role && (row.phone ?? null) === (member.phone ?? null);
}

/** The end of a call that was cut off after its row was written, or whose answer was lost; another's address otherwise. */
async function repeated(context: StaffContext, row: StaffRow, member: StaffMember): Promise<StaffRow> {
  await settled(context, row);
  if (isRepeat(context, row, member)) return row;
  throw duplicate(member.email, row.id);
}

/** Whose address it is the resolver cannot know: over administrators, also gone ones, only administrators decide. */
async function refuseOverAdministrators(context: StaffContext, replaced: StaffRow): Promise<void> {
  if (replaced.role !== ADMINISTRATORS || !context.written) return;
  if ((await readStaffRow(context, context.written.by))?.role === ADMINISTRATORS) return;
  throw new Refusal('FORBIDDEN', 'input.email: only administrators decide over administrators', { field: 'input.email', role: ADMINISTRATORS });
}

/** What would be refused at the end is refused before anybody is invited. */
async function refuseInVain(context: StaffContext, member: StaffMember, replaced: StaffRow | null): Promise<void> {
  if (!(await roleStands(context, member.role))) throw noRole(member.role);
  if (!replaced) return;
  await refuseOverAdministrators(context, replaced);
  await refuseLastAdministrator(context, replaced, member.role);
}

/** Of a call that is refused for good: whom it put into the pool, and the group of a role that went meanwhile. Who was there before stays. */
async function undo(context: StaffContext, user: { sub: string; made: boolean }, role: string): Promise<void> {
  if (user.made) await removeUser(context, user.sub);
  await withoutGroup(context, role);
}

/** The pool first, for the subject; the row last: until it stands the API refuses the user. */
export async function createUser(context: StaffContext, member: StaffMember): Promise<StaffRow> {
  const held = await holding(context, member.email);
  if (held && !held.gone) return repeated(context, held.row, member);
  const replaced = held?.row ?? null;
  await refuseInVain(context, member, replaced);
  const user = await admit(context, member);
  const row = newStaffRow(user.sub, member, replaced, now(context));
  try {
    await enterStaffRow(context, row);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const standing = await readStaffRow(context, user.sub);
    // Two calls made the same member at once: the groups of the one that came second go again.
    if (standing) return repeated(context, standing, member);
    if (error.code !== 'TRY_AGAIN') await undo(context, user, member.role);
    throw error;
  }
  // What an earlier, unfinished call left: another name, another group.
  return settled(context, row);
}
