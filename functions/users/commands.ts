/** Every change of a member, as two systems that fail apart allow it: DynamoDB decides in one transaction, the pool follows, and a repeated call mends. */
import { ensureGroup, inviteAgain, signInRemoved, userOf } from '../staff/directory.ts';
import type { StaffContext } from '../staff/ensureStaffMember.ts';
import { now } from '../staff/ensureStaffMember.ts';
import { Refusal } from '../shared/refusal.ts';
import type { StaffRow } from '../staff/staffRow.ts';
import { nameKey, standingRow, whateverVersion, writeStaffRow } from '../staff/staffRow.ts';
import { createUser } from './create.ts';
import type { Chosen, Command, StaffChange } from './event.ts';
import { settled, withoutGroup } from './settled.ts';

function changed(row: StaffRow, change: StaffChange, at: string): StaffRow {
  const name = change.name ?? row.name;
  const key = nameKey(name);
  const { phone: before, ...rest } = row;
  const phone = change.phone === undefined ? before : change.phone;
  return { ...rest, name, nameKey: key, searchText: `${key} ${row.email}`, ...(phone ? { phone } : {}), role: change.role ?? row.role, version: row.version + 1, updatedAt: at };
}

const sameMember = (one: StaffRow, other: StaffRow): boolean => one.name === other.name && (one.phone ?? null) === (other.phone ?? null) && one.role === other.role && one.status === other.status;

async function chosenRow(context: StaffContext, { id, ofRole }: Chosen): Promise<StaffRow> {
  const row = await standingRow(context, id);
  if (ofRole !== undefined && row.role !== ofRole) throw new Refusal('TRY_AGAIN', 'The user got another role at the same time; repeat the request', { field: 'id' });
  return row;
}

async function updateUser(context: StaffContext, chosen: Chosen, change: StaffChange, expectedVersion: number | null): Promise<StaffRow> {
  const before = await chosenRow(context, chosen);
  const after = changed(before, change, now(context));
  const stands = sameMember(before, after);
  // The same change based on the version before this one: a call that was cut off after its row was written, repeated.
  const repeated = stands && expectedVersion === before.version - 1;
  if (expectedVersion !== null && expectedVersion !== before.version && !repeated) {
    throw new Refusal('STALE_VERSION', `Expected version ${expectedVersion}, found ${before.version}; read it again`, { field: 'expectedVersion', expected: expectedVersion, actual: before.version });
  }
  if (stands) return settled(context, before);
  // Who is shut out can be changed without a sign-in: a role that nobody should have any more must not be held by who is gone.
  if (before.status === 'ENABLED' && !(await userOf(context, before.id))) throw signInRemoved(before);
  return write(context, before, after);
}

/** The row first: the API refuses a disabled user from the next request on, whatever becomes of the pool's answer. Who is gone from it is disabled, too. */
async function disableUser(context: StaffContext, chosen: Chosen): Promise<StaffRow> {
  const before = await chosenRow(context, chosen);
  if (before.status === 'DISABLED') return settled(context, before);
  return write(context, before, { ...before, status: 'DISABLED', version: before.version + 1, updatedAt: now(context) });
}

/** Also what an invitation that ran out is mended by. */
async function enableUser(context: StaffContext, chosen: Chosen): Promise<StaffRow> {
  const before = await chosenRow(context, chosen);
  const user = await userOf(context, before.id);
  if (!user) throw signInRemoved(before);
  const awaited = context.invite !== false && user.awaited;
  if (before.status === 'ENABLED' && !awaited) return settled(context, before);
  const at = now(context);
  // One change of the row, which the audit log is made from, before a new password is out.
  const row = await write(context, before, { ...before, status: 'ENABLED', ...(awaited ? { invitedAt: at } : {}), version: before.version + 1, updatedAt: at });
  if (awaited) await inviteAgain(context, row.email);
  return row;
}

async function write(context: StaffContext, before: StaffRow, after: StaffRow): Promise<StaffRow> {
  await writeStaffRow(context, before, after);
  return settled(context, after);
}

export type UserCommand = Exclude<Command, { role: string }>;

/** @returns the member's row, or nothing for a command on a group @throws Refusal for the caller; anything else is a fault */
export function run(context: StaffContext, command: UserCommand): Promise<StaffRow>;
export function run(context: StaffContext, command: Command): Promise<StaffRow | null>;
export function run(context: StaffContext, command: Command): Promise<StaffRow | null> {
  switch (command.action) {
    case 'createUser':
      return createUser(context, command.member);
    case 'updateUser':
      return command.expectedVersion === null ? whateverVersion(() => updateUser(context, command, command.change, null)) : updateUser(context, command, command.change, command.expectedVersion);
    case 'disableUser':
      return whateverVersion(() => disableUser(context, command));
    case 'enableUser':
      return whateverVersion(() => enableUser(context, command));
    case 'ensureGroup':
      return ensureGroup(context, command.role).then(() => null);
    case 'removeGroup':
      return withoutGroup(context, command.role);
  }
}
