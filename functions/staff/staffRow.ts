/** A member's row in `Users`, and the transactions that change it together with what its role counts. */
import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import type { Written } from '../shared/written.ts';
import { Refusal } from '../shared/refusal.ts';

export interface StaffRow {
  pk: string;
  sk: 'USER';
  kind: 'USER';
  id: string;
  name: string;
  nameKey: string;
  /** What searches look in: name and e-mail, folded. */
  searchText: string;
  email: string;
  phone?: string;
  role: string;
  status: 'ENABLED' | 'DISABLED';
  version: number;
  createdAt: string;
  updatedAt: string;
  /** When the user was invited again. */
  invitedAt?: string;
  /** Whose address the user took over. */
  replaces?: string;
  /** Who took the address over: this row is history, and holds it no more. */
  replacedBy?: string;
  /** Who wrote it last, where a caller was behind it. */
  written?: Written;
}

export interface StaffTables {
  dynamodb: DynamoDBClient;
  usersTable: string;
  rolesTable: string;
  /** Who is behind the writing, for the audit log; absent where no caller is. */
  written?: Written;
}

/** Keeps an address to one member. */
const emailKey = (email: string) => ({ pk: { S: `EMAIL#${email}` }, sk: { S: 'SENTINEL' } });

/** Folds case and accents: how `Users` sorts names. */
export function nameKey(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

export async function readStaffRow(tables: StaffTables, id: string): Promise<StaffRow | null> {
  const { Item } = await tables.dynamodb.send(new GetItemCommand({ TableName: tables.usersTable, Key: { pk: { S: id }, sk: { S: 'USER' } }, ConsistentRead: true }));
  return Item ? (unmarshall(Item) as StaffRow) : null;
}

/** @throws Refusal `NOT_FOUND` */
export async function standingRow(tables: StaffTables, id: string): Promise<StaffRow> {
  const row = await readStaffRow(tables, id);
  if (!row) throw new Refusal('NOT_FOUND', `User "${id}" does not exist`, { field: 'id', id });
  return row;
}

/** Who holds an address; null where nobody does. */
export async function holderOf(tables: StaffTables, email: string): Promise<string | null> {
  const { Item } = await tables.dynamodb.send(new GetItemCommand({ TableName: tables.usersTable, Key: emailKey(email), ConsistentRead: true }));
  return Item?.['userId']?.S ?? null;
}

async function readRole(tables: StaffTables, role: string): Promise<Partial<Counts> | null> {
  const { Item } = await tables.dynamodb.send(new GetItemCommand({ TableName: tables.rolesTable, Key: { pk: { S: role }, sk: { S: 'ROLE' } }, ConsistentRead: true }));
  return Item ? unmarshall(Item) : null;
}

export async function roleStands(tables: StaffTables, role: string): Promise<boolean> {
  return (await readRole(tables, role)) !== null;
}

/** What a role counts: its members, and those of them who may use the API. */
interface Counts {
  userCount: number;
  enabledCount: number;
}

/** A member's row as it was, null for a new one, and as it will be. */
interface Move {
  before: StaffRow | null;
  after: StaffRow;
}

/** A part of a transaction, and what it means that its condition failed. */
interface Part {
  item: TransactWriteItem;
  refusal: () => Refusal;
}

function rowOf(tables: StaffTables, { before, after }: Move): Part {
  const row = { Item: marshall({ ...after, ...(tables.written ? { written: tables.written } : {}) }, { removeUndefinedValues: true }), TableName: tables.usersTable };
  if (!before) return { item: { Put: { ...row, ConditionExpression: 'attribute_not_exists(pk)' } }, refusal: () => duplicate(after.email, after.id) };
  return {
    item: { Put: { ...row, ConditionExpression: 'version = :version', ExpressionAttributeValues: marshall({ ':version': before.version }) } },
    refusal: () => new Refusal('STALE_VERSION', `Expected version ${before.version}, found another; read it again`, { field: 'expectedVersion', expected: before.version, actual: null }),
  };
}

/** @param from who holds the address until now; null where nobody does */
function addressOf(tables: StaffTables, { email, id }: StaffRow, from: string | null): Part {
  const free = from === null ? { ConditionExpression: 'attribute_not_exists(pk)' } : { ConditionExpression: 'userId = :from', ExpressionAttributeValues: { ':from': { S: from } } };
  return { item: { Put: { TableName: tables.usersTable, Item: { ...emailKey(email), userId: { S: id } }, ...free } }, refusal: () => duplicate(email, id) };
}

/** A role's counters after a change of its members. The last enabled administrator is kept by the counter itself: a read before could not see who else is being disabled. */
function countRole(tables: StaffTables, role: string, change: Counts, field: string): Part {
  const guarded = role === ADMINISTRATORS && change.enabledCount < 0;
  return {
    item: {
      Update: {
        TableName: tables.rolesTable,
        Key: { pk: { S: role }, sk: { S: 'ROLE' } },
        UpdateExpression: 'SET userCount = if_not_exists(userCount, :none) + :users, enabledCount = if_not_exists(enabledCount, :none) + :enabled',
        ConditionExpression: guarded ? 'attribute_exists(pk) AND enabledCount > :one' : 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({ ':none': 0, ':users': change.userCount, ':enabled': change.enabledCount, ...(guarded ? { ':one': 1 } : {}) }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refusal: () => (guarded ? lastAdministrator(field) : noRole(role)),
  };
}

function lastAdministrator(field: string): Refusal {
  return new Refusal('LOCKED', 'The last enabled administrator stays one; make another first', { field, role: ADMINISTRATORS });
}

export function noRole(role: string): Refusal {
  return new Refusal('NOT_FOUND', `Role "${role}" does not exist`, { field: 'input.role', id: role });
}

/** Of all moves together: a transaction takes one action for a row, and a role that one member leaves and another joins keeps its count. */
function roleChanges(moves: readonly Move[]): [role: string, change: Counts][] {
  const changes = new Map<string, Counts>();
  const count = (row: StaffRow | null, by: 1 | -1): void => {
    if (!row) return;
    const { userCount, enabledCount } = changes.get(row.role) ?? { userCount: 0, enabledCount: 0 };
    changes.set(row.role, { userCount: userCount + by, enabledCount: enabledCount + (row.status === 'ENABLED' ? by : 0) });
  };
  for (const { before, after } of moves) {
    count(before, -1);
    count(after, 1);
  }
  return [...changes].filter(([, { userCount, enabledCount }]) => userCount !== 0 || enabledCount !== 0);
}

const ATTEMPTS = 5;
const PAUSE_MS = 40;
const LOST_RACES = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/** All or nothing. @throws the refusal of the first part whose condition failed */
async function transact(tables: StaffTables, parts: readonly Part[]): Promise<void> {
  for (let made = 1; ; made += 1) {
    try {
      await tables.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: parts.map(({ item }) => item) }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
      const failed = parts.find((_part, index) => reasons[index] === 'ConditionalCheckFailed');
      if (failed) throw failed.refusal();
      if (!reasons.some((code) => LOST_RACES.includes(code))) throw error;
      if (made >= ATTEMPTS) throw new Refusal('TRY_AGAIN', 'Others changed the same role at the same time; repeat the request');
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * made));
  }
}

/**
 * Writes a member's row where `before` still stands, with the counters of the roles that it leaves and joins, and for a new
 * member the row that keeps the address. All or nothing.
 * @throws Refusal `DUPLICATE`, `STALE_VERSION`, `NOT_FOUND` for the role, or `LOCKED` for the last administrator
 */
export async function writeStaffRow(tables: StaffTables, before: StaffRow | null, after: StaffRow): Promise<void> {
  const move = { before, after };
  const address = before ? [] : [addressOf(tables, after, null)];
  const counts = roleChanges([move]).map(([role, change]) => countRole(tables, role, change, 'id'));
  await transact(tables, [rowOf(tables, move), ...address, ...counts]);
}

/**
 * Writes a new member's row. Where it replaces one whose sign-in is gone, that one is shut out and kept as history. One transaction: the
 * address always has a holder, two never have it, and an administrator who replaces the last one is not in the way.
 * @throws Refusal `DUPLICATE`, `NOT_FOUND` for the role, `LOCKED` for the last administrator, or `TRY_AGAIN`
 */
export async function enterStaffRow(tables: StaffTables, row: StaffRow): Promise<void> {
  const { replaces } = row;
  if (replaces === undefined) return writeStaffRow(tables, null, row);
  await whateverVersion(async () => {
    const before = await standingRow(tables, replaces);
    const history = { before, after: { ...before, status: 'DISABLED' as const, replacedBy: row.id, version: before.version + 1, updatedAt: row.createdAt } };
    const fresh = { before: null, after: row };
    const counts = roleChanges([fresh, history]).map(([role, change]) => countRole(tables, role, change, 'input.role'));
    await transact(tables, [rowOf(tables, fresh), addressOf(tables, row, replaces), rowOf(tables, history), ...counts]);
  });
}

/** Asked before somebody is made for it; the transaction asks again. @throws Refusal `LOCKED` where replacing the member would leave no administrator */
export async function refuseLastAdministrator(tables: StaffTables, replaced: StaffRow, role: string): Promise<void> {
  if (replaced.role !== ADMINISTRATORS || replaced.status !== 'ENABLED' || role === ADMINISTRATORS) return;
  if (((await readRole(tables, ADMINISTRATORS))?.enabledCount ?? 0) <= 1) throw lastAdministrator('input.role');
}

/** Where the caller named no version, whatever version there is will do: a change that came in between is read, and the attempt made again. */
export async function whateverVersion<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STALE_VERSION') throw error;
      if (made === ATTEMPTS) throw new Refusal('TRY_AGAIN', 'Others changed the same user at the same time; repeat the request', { field: 'id' });
    }
  }
}

/** @param existingId who holds the address */
export function duplicate(email: string, existingId: string): Refusal {
  return new Refusal('DUPLICATE', `A user with the e-mail ${email} exists`, { field: 'input.email', existingId });
}
