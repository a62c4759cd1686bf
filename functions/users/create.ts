/** Creates a user, also in place of one who was deleted from the user pool. */
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { Refusal } from '../shared/refusal.ts';
import { stampIn } from '../shared/stamp.ts';
import { removeUser } from './pool.ts';
import type { UserContext, NewUser } from './ensureUser.ts';
import { admit, holding, newUserRow, now } from './ensureUser.ts';
import type { UserRow } from './userRow.ts';
import { duplicate, insertUserRow, noRole, readUserRow, requireRemainingAdministrator, roleExists } from './userRow.ts';
import { synchronizePool, removeUnusedGroup } from './poolSync.ts';

/**
 * Within this time an equal call counts as a repeat after a lost answer. Later it is a mistake, and the caller is told.
 */
const REPEATED_MS = 15 * 60_000;

/** Whether an equal call by the same caller made this row a moment ago. */
function isRepeat(context: UserContext, row: UserRow, newUser: NewUser): boolean {
  const fresh = row.version === 1 && Date.parse(now(context)) - Date.parse(row.createdAt) < REPEATED_MS;
  return (
    fresh &&
    stampIn(row.written)?.by === context.written?.by &&
    row.name === newUser.name &&
    row.role === newUser.role &&
    (row.phone ?? null) === (newUser.phone ?? null)
  );
}

/**
 * Completes an interrupted call, or answers one whose answer was lost. Otherwise the address belongs to another user.
 */
async function repeated(context: UserContext, row: UserRow, newUser: NewUser): Promise<UserRow> {
  await synchronizePool(context, row);
  if (isRepeat(context, row, newUser)) return row;
  throw duplicate(newUser.email, row.id);
}

/**
 * The resolver cannot know whose address it is, so it is checked here: only administrators replace administrators,
 * deleted ones too.
 */
async function requireRightOverAdministrators(context: UserContext, replaced: UserRow): Promise<void> {
  if (replaced.role !== ADMINISTRATORS || !context.written) return;
  if ((await readUserRow(context, context.written.by))?.role === ADMINISTRATORS) return;
  throw new Refusal('FORBIDDEN', 'input.email: only administrators decide over administrators', {
    field: 'input.email',
    role: ADMINISTRATORS,
  });
}

/** The conditions of the transaction, checked before an invitation goes out. */
async function requireUserCanBeCreated(
  context: UserContext,
  newUser: NewUser,
  replaced: UserRow | null,
): Promise<void> {
  if (!(await roleExists(context, newUser.role))) throw noRole(newUser.role);
  if (!replaced) return;
  await requireRightOverAdministrators(context, replaced);
  await requireRemainingAdministrator(context, replaced, newUser.role);
}

/**
 * After a final refusal: removes the pool user that this call made, and the group of a role that was removed meanwhile.
 * An older pool user stays.
 */
async function undo(context: UserContext, user: { sub: string; made: boolean }, role: string): Promise<void> {
  if (user.made) await removeUser(context, user.sub);
  await removeUnusedGroup(context, role);
}

/**
 * The pool comes first, because it assigns the subject. The row comes last: until it exists, the API refuses the user.
 */
export async function createUser(context: UserContext, newUser: NewUser): Promise<UserRow> {
  const held = await holding(context, newUser.email);
  if (held && !held.gone) return repeated(context, held.row, newUser);
  const replaced = held?.row ?? null;
  await requireUserCanBeCreated(context, newUser, replaced);
  const user = await admit(context, newUser);
  const row = newUserRow(user.sub, newUser, replaced, now(context));
  try {
    await insertUserRow(context, row);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const standing = await readUserRow(context, user.sub);
    // Two calls made the same user at once; `repeated` removes the groups of the second one.
    if (standing) return repeated(context, standing, newUser);
    if (error.code !== 'TRY_AGAIN') await undo(context, user, newUser.role);
    throw error;
  }
  // An earlier, unfinished call may have left another name or another group.
  return synchronizePool(context, row);
}
