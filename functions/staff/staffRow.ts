/** A member's row in `Users`, and the transactions that change it together with what its role counts. */
import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ADMINISTRATORS } from '../../resolvers/shared/administrators.ts';
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

/** Who holds an address; null where nobody does. */
export async function holderOf(tables: StaffTables, email: string): Promise<string | null> {
  const { Item } = await tables.dynamodb.send(new GetItemCommand({ TableName: tables.usersTable, Key: emailKey(email), ConsistentRead: true }));
  return Item?.['userId']?.S ?? null;
}

export async function roleStands(tables: StaffTables, role: string): Promise<boolean> {
  const { Item } = await tables.dynamodb.send(new GetItemCommand({ TableName: tables.rolesTable, Key: { pk: { S: role }, sk: { S: 'ROLE' } }, ConsistentRead: true }));
  return Item !== undefined;
}

/** What a role counts: its members, and those of them who may use the API. */
interface Counts {
  userCount: number;
  enabledCount: number;
}

const countsOf = (row: StaffRow | null): Counts => ({ userCount: row ? 1 : 0, enabledCount: row?.status === 'ENABLED' ? 1 : 0 });

/** A role's counters after a change of one member. The last enabled administrator is kept by the counter itself: a read before could not see who else is being disabled. */
function countRole(tables: StaffTables, role: string, change: Counts): TransactWriteItem {
  const guarded = role === ADMINISTRATORS && change.enabledCount < 0;
  return {
    Update: {
      TableName: tables.rolesTable,
      Key: { pk: { S: role }, sk: { S: 'ROLE' } },
      UpdateExpression: 'SET userCount = if_not_exists(userCount, :none) + :users, enabledCount = if_not_exists(enabledCount, :none) + :enabled',
      ConditionExpression: guarded ? 'attribute_exists(pk) AND enabledCount > :one' : 'attribute_exists(pk)',
      ExpressionAttributeValues: marshall({ ':none': 0, ':users': change.userCount, ':enabled': change.enabledCount, ...(guarded ? { ':one': 1 } : {}) }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

function roleChanges(before: StaffRow | null, after: StaffRow): [role: string, change: Counts][] {
  const [old, fresh] = [countsOf(before), countsOf(after)];
  if (before && before.role !== after.role) return [[before.role, { userCount: -old.userCount, enabledCount: -old.enabledCount }], [after.role, fresh]];
  const change = { userCount: fresh.userCount - old.userCount, enabledCount: fresh.enabledCount - old.enabledCount };
  return change.userCount === 0 && change.enabledCount === 0 ? [] : [[after.role, change]];
}

const ATTEMPTS = 5;
const PAUSE_MS = 40;
const LOST_RACES = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/**
 * Writes a member's row where `before` still stands, with the counters of the roles that it leaves and joins, and for a new
 * member the row that keeps the address. All or nothing.
 * @throws Refusal `DUPLICATE`, `STALE_VERSION`, `NOT_FOUND` for the role, or `LOCKED` for the last administrator
 */
export async function writeStaffRow(tables: StaffTables, before: StaffRow | null, after: StaffRow): Promise<void> {
  const changes = roleChanges(before, after);
  const row = { Item: marshall({ ...after, ...(tables.written ? { written: tables.written } : {}) }, { removeUndefinedValues: true }), TableName: tables.usersTable };
  const items: TransactWriteItem[] = [
    before
      ? { Put: { ...row, ConditionExpression: 'version = :version', ExpressionAttributeValues: marshall({ ':version': before.version }) } }
      : { Put: { ...row, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...changes.map(([role, change]) => countRole(tables, role, change)),
    ...(before ? [] : [{ Put: { TableName: tables.usersTable, Item: { ...emailKey(after.email), userId: { S: after.id } }, ConditionExpression: 'attribute_not_exists(pk)' } }]),
  ];
  for (let made = 1; ; made += 1) {
    try {
      await tables.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
      refuse(reasons, before, after, changes);
      if (!reasons.some((code) => LOST_RACES.includes(code))) throw error;
      if (made >= ATTEMPTS) throw new Refusal('TRY_AGAIN', 'Others changed the same role at the same time; repeat the request');
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * made));
  }
}

/** Says which condition failed, by its place among the transaction's items. */
function refuse(reasons: string[], before: StaffRow | null, after: StaffRow, changes: [role: string, change: Counts][]): void {
  const failed = (index: number): boolean => reasons[index] === 'ConditionalCheckFailed';
  if (before && failed(0)) throw new Refusal('STALE_VERSION', `Expected version ${before.version}, found another; read it again`, { field: 'expectedVersion', expected: before.version, actual: null });
  if (!before && (failed(0) || failed(reasons.length - 1))) throw duplicate(after.email, after.id);
  const [role, change] = changes.find((_change, index) => failed(index + 1)) ?? [];
  if (role === undefined) return;
  if (role === ADMINISTRATORS && (change?.enabledCount ?? 0) < 0) throw new Refusal('LOCKED', 'The last enabled administrator stays one; make another first', { field: 'id', role });
  throw new Refusal('NOT_FOUND', `Role "${role}" does not exist`, { field: 'input.role', id: role });
}

/** @param existingId who holds the address */
export function duplicate(email: string, existingId: string): Refusal {
  return new Refusal('DUPLICATE', `A user with the e-mail ${email} exists`, { field: 'input.email', existingId });
}
