/**
 * Changes of users. Table and user pool can fail separately: one DynamoDB transaction decides, the pool follows, and a
 * repeated call completes it.
 */
import {
  ensureGroup,
  forgetAuthenticator,
  inviteAgain,
  provenAddress,
  signInRemoved,
  signOut,
  userOf,
} from './pool.ts';
import type { UserContext } from './ensureUser.ts';
import { now } from './ensureUser.ts';
import { Refusal } from '../shared/refusal.ts';
import type { UserRow } from './userRow.ts';
import { nameKey, readAgainIfStale, requireUserRow, userSearchText, whateverVersion, writeUserRow } from './userRow.ts';
import { createUser } from './create.ts';
import type { Chosen, Command, UserChange } from './event.ts';
import { synchronizePool, removeUnusedGroup } from './poolSync.ts';

function changed(row: UserRow, change: UserChange, at: string): UserRow {
  const name = change.name ?? row.name;
  const key = nameKey(name);
  const { phone: before, ...rest } = row;
  const phone = change.phone === undefined ? before : change.phone;
  return {
    ...rest,
    name,
    nameKey: key,
    searchText: userSearchText(name, row.email),
    ...(phone ? { phone } : {}),
    role: change.role ?? row.role,
    version: row.version + 1,
    updatedAt: at,
  };
}

const sameUser = (one: UserRow, other: UserRow): boolean =>
  one.name === other.name &&
  (one.phone ?? null) === (other.phone ?? null) &&
  one.role === other.role &&
  one.status === other.status;

async function requireChosenRow(context: UserContext, { id, ofRole }: Chosen): Promise<UserRow> {
  const row = await requireUserRow(context, id);
  if (ofRole !== undefined && row.role !== ofRole)
    throw new Refusal('TRY_AGAIN', 'The user got another role at the same time; repeat the request', { field: 'id' });
  return row;
}

/** As resolvers tell it (resolvers/kernel/dynamodb/versions.ts). */
function lastChange({ changed: last }: UserRow): Record<string, unknown> {
  return last ? { changedBy: { id: last.id, name: last.name }, changedAt: last.at } : {};
}

async function updateUser(
  context: UserContext,
  chosen: Chosen,
  change: UserChange,
  expectedVersion: number | null,
): Promise<UserRow> {
  const before = await requireChosenRow(context, chosen);
  const after = changed(before, change, now(context));
  const stands = sameUser(before, after);
  // The same change based on the previous version repeats a call that was interrupted after its row was written.
  const repeated = stands && expectedVersion === before.version - 1;
  if (expectedVersion !== null && expectedVersion !== before.version && !repeated) {
    throw new Refusal('STALE_VERSION', `Expected version ${expectedVersion}, found ${before.version}; read it again`, {
      field: 'expectedVersion',
      expected: expectedVersion,
      actual: before.version,
      ...(chosen.tellsWho === true ? lastChange(before) : {}),
    });
  }
  if (stands) return synchronizePool(context, before);
  // A disabled user can be changed even if the pool lacks them: otherwise a role could not be removed because of a
  // deleted user.
  if (before.status === 'ENABLED' && !(await userOf(context, before.id))) throw signInRemoved(before);
  return write(context, before, after);
}

/**
 * The row comes first: the API refuses the user from the next request on, even if the pool fails. A user missing in the
 * pool is disabled, too.
 */
async function disableUser(context: UserContext, chosen: Chosen): Promise<UserRow> {
  const before = await requireChosenRow(context, chosen);
  if (before.status === 'DISABLED') return synchronizePool(context, before);
  return write(context, before, {
    ...before,
    status: 'DISABLED',
    version: before.version + 1,
    updatedAt: now(context),
  });
}

/** Enabling also renews an expired invitation. */
async function enableUser(context: UserContext, chosen: Chosen): Promise<UserRow> {
  const before = await requireChosenRow(context, chosen);
  const user = await userOf(context, before.id);
  if (!user) throw signInRemoved(before);
  const awaited = context.invite !== false && user.awaited;
  if (before.status === 'ENABLED' && !awaited) return synchronizePool(context, before);
  const at = now(context);
  // The row changes first, so that the audit log has an entry before a new password is sent.
  const row = await write(context, before, {
    ...before,
    status: 'ENABLED',
    ...(awaited ? { invitedAt: at } : {}),
    version: before.version + 1,
    updatedAt: at,
  });
  if (awaited) await inviteAgain(context, row.email);
  return row;
}

/**
 * The row comes first: the API refuses tokens of earlier sign-ins from the next request on. The pool then revokes those that
 * would get others.
 */
async function signOutUser(context: UserContext, chosen: Chosen): Promise<UserRow> {
  const row = await writeSignedOut(context, chosen, {});
  await signOut(context, row);
  return row;
}

/** Whoever must have an authenticator sets up another at the next sign-in. The row comes first, so that the audit log has it. */
async function resetAuthenticator(context: UserContext, chosen: Chosen): Promise<UserRow> {
  const row = await writeSignedOut(context, chosen, { authenticatorResetAt: now(context) });
  await forgetAuthenticator(context, row);
  await signOut(context, row);
  return row;
}

async function writeSignedOut(context: UserContext, chosen: Chosen, more: Partial<UserRow>): Promise<UserRow> {
  const before = await requireChosenRow(context, chosen);
  if (!(await userOf(context, before.id))) throw signInRemoved(before);
  const at = now(context);
  const after = { ...before, ...more, signedOutAt: at, version: before.version + 1, updatedAt: at };
  await writeUserRow(context, before, after);
  return after;
}

async function write(context: UserContext, before: UserRow, after: UserRow): Promise<UserRow> {
  await writeUserRow(context, before, after);
  return synchronizePool(context, after);
}

export type UserCommand = Exclude<Command, { role: string } | { action: 'provenAddress' }>;

/**
 * @returns the user's row, nothing for a command on a group, or the address that was asked for
 * @throws Refusal for the caller; anything else is a fault
 */
export function run(context: UserContext, command: UserCommand): Promise<UserRow>;
export function run(context: UserContext, command: Command): Promise<UserRow | string | null>;
export function run(context: UserContext, command: Command): Promise<UserRow | string | null> {
  switch (command.action) {
    case 'createUser':
      return createUser(context, command.member);
    case 'updateUser':
      return command.expectedVersion === null
        ? whateverVersion(() => updateUser(context, command, command.change, null))
        : readAgainIfStale(() => updateUser(context, command, command.change, command.expectedVersion));
    case 'disableUser':
      return whateverVersion(() => disableUser(context, command));
    case 'enableUser':
      return whateverVersion(() => enableUser(context, command));
    case 'signOutUser':
      return whateverVersion(() => signOutUser(context, command));
    case 'resetAuthenticator':
      return whateverVersion(() => resetAuthenticator(context, command));
    case 'provenAddress':
      return provenAddress(context, command.id);
    case 'ensureGroup':
      return ensureGroup(context, command.role).then(() => null);
    case 'removeGroup':
      return removeUnusedGroup(context, command.role);
  }
}
