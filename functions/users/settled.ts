/** The pool as the table wants it, whoever changes the table meanwhile. */
import { removeGroup, settle } from '../staff/directory.ts';
import type { StaffContext } from '../staff/ensureStaffMember.ts';
import type { StaffRow } from '../staff/staffRow.ts';
import { roleStands, standingRow } from '../staff/staffRow.ts';

/** Where the row moved on meanwhile, whoever moved it may have been overtaken by this call: the last row counts. */
export async function settled(context: StaffContext, row: StaffRow): Promise<StaffRow> {
  let wanted = row;
  for (;;) {
    await settle(context, wanted);
    const standing = await standingRow(context, row.id);
    if (standing.version === wanted.version) return row;
    wanted = standing;
  }
}

/** A role that was saved again meanwhile keeps its group. */
export async function withoutGroup(context: StaffContext, role: string): Promise<null> {
  if (!(await roleStands(context, role))) await removeGroup(context, role);
  return null;
}
