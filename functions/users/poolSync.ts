/** Makes the pool agree with the table, even if the table changes meanwhile. */
import { removeGroup, synchronizePoolUser } from './pool.ts';
import type { UserContext } from './ensureUser.ts';
import type { UserRow } from './userRow.ts';
import { roleExists, requireUserRow } from './userRow.ts';

/**
 * If another call changed the row meanwhile, this call may have overwritten that call's work in the pool: the latest
 * row is applied again.
 */
export async function synchronizePool(context: UserContext, row: UserRow): Promise<UserRow> {
  let wanted = row;
  for (;;) {
    await synchronizePoolUser(context, wanted);
    const standing = await requireUserRow(context, row.id);
    if (standing.version === wanted.version) return row;
    wanted = standing;
  }
}

/** Removes the group of a removed role. A role that was saved again meanwhile keeps its group. */
export async function removeUnusedGroup(context: UserContext, role: string): Promise<null> {
  if (!(await roleExists(context, role))) await removeGroup(context, role);
  return null;
}
