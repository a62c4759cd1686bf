/** Every change of a member, as two systems that fail apart allow it: DynamoDB decides in one transaction, the pool follows, and a repeated call mends. */
import { ensureGroup, ensureUser, inviteAgain, isAwaited, joinGroup, removeGroup, settle } from '../staff/directory.ts';
import type { StaffContext, StaffMember } from '../staff/ensureStaffMember.ts';
import { newStaffRow } from '../staff/ensureStaffMember.ts';
import { Refusal } from '../shared/refusal.ts';
import { writtenIn } from '../shared/written.ts';
import type { StaffRow } from '../staff/staffRow.ts';
import { duplicate, holderOf, nameKey, readStaffRow, roleStands, writeStaffRow } from '../staff/staffRow.ts';
import type { Command, StaffChange } from './event.ts';

const now = (context: StaffContext): string => context.at ?? new Date().toISOString();

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

/** The pool first, for the subject; the row last: until it stands the API refuses the user. */
async function createUser(context: StaffContext, member: StaffMember): Promise<StaffRow> {
  const holder = await holderOf(context, member.email);
  if (holder !== null) return repeated(context, await standingRow(context, holder), member);
  const sub = await ensureUser(context, member, context.invite !== false);
  await joinGroup(context, sub, member.role);
  const row = newStaffRow(sub, member, now(context));
  try {
    await writeStaffRow(context, null, row);
  } catch (error) {
    const standing = error instanceof Refusal ? await readStaffRow(context, sub) : null;
    // Two calls made the same member at once: the groups of the one that came second go again.
    if (standing) return repeated(context, standing, member);
    throw error;
  }
  // What an earlier, unfinished call left: another name, another group.
  return settled(context, row);
}

async function standingRow(context: StaffContext, id: string): Promise<StaffRow> {
  const row = await readStaffRow(context, id);
  if (!row) throw new Refusal('NOT_FOUND', `User "${id}" does not exist`, { field: 'id', id });
  return row;
}

function changed(row: StaffRow, change: StaffChange, at: string): StaffRow {
  const name = change.name ?? row.name;
  const key = nameKey(name);
  const { phone: before, ...rest } = row;
  const phone = change.phone === undefined ? before : change.phone;
  return { ...rest, name, nameKey: key, searchText: `${key} ${row.email}`, ...(phone ? { phone } : {}), role: change.role ?? row.role, version: row.version + 1, updatedAt: at };
}

const sameMember = (one: StaffRow, other: StaffRow): boolean => one.name === other.name && (one.phone ?? null) === (other.phone ?? null) && one.role === other.role && one.status === other.status;

async function updateUser(context: StaffContext, id: string, change: StaffChange, expectedVersion: number | null): Promise<StaffRow> {
  const before = await standingRow(context, id);
  const after = changed(before, change, now(context));
  const stands = sameMember(before, after);
  // The same change based on the version before this one: a call that was cut off after its row was written, repeated.
  const repeated = stands && expectedVersion === before.version - 1;
  if (expectedVersion !== null && expectedVersion !== before.version && !repeated) {
    throw new Refusal('STALE_VERSION', `Expected version ${expectedVersion}, found ${before.version}; read it again`, { field: 'expectedVersion', expected: expectedVersion, actual: before.version });
  }
  return stands ? settled(context, before) : write(context, before, after);
}

const ATTEMPTS = 4;

/** Where the caller named no version, whatever version there is will do: a change that came in between is read, and the attempt made again. */
async function whateverVersion(attempt: () => Promise<StaffRow>): Promise<StaffRow> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STALE_VERSION') throw error;
      if (made === ATTEMPTS) throw new Refusal('TRY_AGAIN', 'Others changed the same user at the same time; repeat the request', { field: 'id' });
    }
  }
}

/** The row first: the API refuses a disabled user from the next request on, whatever becomes of the pool's answer. */
async function disableUser(context: StaffContext, id: string): Promise<StaffRow> {
  const before = await standingRow(context, id);
  if (before.status === 'DISABLED') return settled(context, before);
  return write(context, before, { ...before, status: 'DISABLED', version: before.version + 1, updatedAt: now(context) });
}

/** Also what an invitation that ran out is mended by. */
async function enableUser(context: StaffContext, id: string): Promise<StaffRow> {
  const before = await standingRow(context, id);
  const awaited = context.invite !== false && (await isAwaited(context, id));
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

/** The pool as the row wants it. Where the row moved on meanwhile, whoever moved it may have been overtaken by this call: the last row counts. */
async function settled(context: StaffContext, row: StaffRow): Promise<StaffRow> {
  let wanted = row;
  for (;;) {
    await settle(context, wanted);
    const standing = await standingRow(context, row.id);
    if (standing.version === wanted.version) return row;
    wanted = standing;
  }
}

/** A role that was saved again meanwhile keeps its group. */
async function withoutGroup(context: StaffContext, role: string): Promise<null> {
  if (!(await roleStands(context, role))) await removeGroup(context, role);
  return null;
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
      return command.expectedVersion === null ? whateverVersion(() => updateUser(context, command.id, command.change, null)) : updateUser(context, command.id, command.change, command.expectedVersion);
    case 'disableUser':
      return whateverVersion(() => disableUser(context, command.id));
    case 'enableUser':
      return whateverVersion(() => enableUser(context, command.id));
    case 'ensureGroup':
      return ensureGroup(context, command.role).then(() => null);
    case 'removeGroup':
      return withoutGroup(context, command.role);
  }
}
