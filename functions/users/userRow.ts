/** A user's row in `Users`, and the transactions that change it together with the counters of its role. */
import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { searchKey } from '../shared/keys.ts';
import type { Changed, Stamp } from '../shared/stamp.ts';
import { Refusal } from '../shared/refusal.ts';

export interface UserRow {
  pk: string;
  sk: 'USER';
  kind: 'USER';
  id: string;
  name: string;
  nameKey: string;
  /** Searches look in this: name and e-mail, without case and accents. */
  searchText: string;
  email: string;
  phone?: string;
  role: string;
  status: 'ENABLED' | 'DISABLED';
  version: number;
  createdAt: string;
  updatedAt: string;
  /** When the user was signed out everywhere: tokens of sign-ins before are refused. */
  signedOutAt?: string;
  /** When somebody had the user's authenticator forgotten. */
  authenticatorResetAt?: string;
  /** When the user was invited again. */
  invitedAt?: string;
  /** The user whose address this one took over. */
  replaces?: string;
  /** The user who took over the address: this row is only history now. */
  replacedBy?: string;
  /** Who wrote the row last; absent if no caller did. */
  written?: Stamp;
  /** Who made this version; absent if no caller did. */
  changed?: Changed | undefined;
}

export interface UserTables {
  dynamodb: DynamoDBClient;
  usersTable: string;
  rolesTable: string;
  /** The caller, for the audit log; absent if there is none. */
  written?: Stamp;
  changed?: Changed;
}

/** Reserves an address for one user. */
const emailKey = (email: string) => ({ pk: { S: `EMAIL#${email}` }, sk: { S: 'SENTINEL' } });

/** Folds case and accents, and leaves out signs: how `Users` sorts names. */
export function nameKey(name: string): string {
  return searchKey(name);
}

/** The words of the name, the same as one, and the address: `dangelo` finds D'Angelo. */
export function userSearchText(name: string, email: string): string {
  const key = nameKey(name);
  return `${key} ${key.split(' ').join('')} ${email}`;
}

export async function readUserRow(tables: UserTables, id: string): Promise<UserRow | null> {
  const { Item } = await tables.dynamodb.send(
    new GetItemCommand({
      TableName: tables.usersTable,
      Key: { pk: { S: id }, sk: { S: 'USER' } },
      ConsistentRead: true,
    }),
  );
  return Item ? (unmarshall(Item) as UserRow) : null;
}

/** @throws Refusal `NOT_FOUND` */
export async function requireUserRow(tables: UserTables, id: string): Promise<UserRow> {
  const row = await readUserRow(tables, id);
  if (!row) throw new Refusal('NOT_FOUND', `User "${id}" does not exist`, { field: 'id', id });
  return row;
}

/** The id of the user who holds an address, or null. */
export async function holderOf(tables: UserTables, email: string): Promise<string | null> {
  const { Item } = await tables.dynamodb.send(
    new GetItemCommand({ TableName: tables.usersTable, Key: emailKey(email), ConsistentRead: true }),
  );
  return Item?.['userId']?.S ?? null;
}

async function readRole(tables: UserTables, role: string): Promise<Partial<Counts> | null> {
  const { Item } = await tables.dynamodb.send(
    new GetItemCommand({
      TableName: tables.rolesTable,
      Key: { pk: { S: role }, sk: { S: 'ROLE' } },
      ConsistentRead: true,
    }),
  );
  return Item ? unmarshall(Item) : null;
}

export async function roleExists(tables: UserTables, role: string): Promise<boolean> {
  return (await readRole(tables, role)) !== null;
}

/** The counters of a role: its users, and the enabled ones among them. */
interface Counts {
  userCount: number;
  enabledCount: number;
}

/** A user's row before, null for a new one, and after. */
interface Move {
  before: UserRow | null;
  after: UserRow;
}

/** A part of a transaction, and the refusal if its condition fails. */
interface Part {
  item: TransactWriteItem;
  refusal: () => Refusal;
}

function rowOf(tables: UserTables, { before, after }: Move): Part {
  const row = {
    Item: marshall(
      // Each is another version.
      { ...after, ...(tables.written ? { written: tables.written } : {}), changed: tables.changed },
      { removeUndefinedValues: true },
    ),
    TableName: tables.usersTable,
  };
  if (!before)
    return {
      item: { Put: { ...row, ConditionExpression: 'attribute_not_exists(pk)' } },
      refusal: () => duplicate(after.email, after.id),
    };
  return {
    item: {
      Put: {
        ...row,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: marshall({ ':version': before.version }),
      },
    },
    refusal: () =>
      new Refusal('STALE_VERSION', `Expected version ${before.version}, found another; read it again`, {
        field: 'expectedVersion',
        expected: before.version,
        actual: null,
      }),
  };
}

/** @param from the present holder of the address, or null */
function addressOf(tables: UserTables, { email, id }: UserRow, from: string | null): Part {
  const free =
    from === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'userId = :from', ExpressionAttributeValues: { ':from': { S: from } } };
  return {
    item: { Put: { TableName: tables.usersTable, Item: { ...emailKey(email), userId: { S: id } }, ...free } },
    refusal: () => duplicate(email, id),
  };
}

/**
 * Changes a role's counters. The counter itself protects the last enabled administrator: a read before could not see
 * simultaneous changes.
 */
function countRole(tables: UserTables, role: string, change: Counts, field: string): Part {
  const guarded = role === ADMINISTRATORS && change.enabledCount < 0;
  return {
    item: {
      Update: {
        TableName: tables.rolesTable,
        Key: { pk: { S: role }, sk: { S: 'ROLE' } },
        UpdateExpression:
          'SET userCount = if_not_exists(userCount, :none) + :users, enabledCount = if_not_exists(enabledCount, :none) + :enabled',
        ConditionExpression: guarded ? 'attribute_exists(pk) AND enabledCount > :one' : 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({
          ':none': 0,
          ':users': change.userCount,
          ':enabled': change.enabledCount,
          ...(guarded ? { ':one': 1 } : {}),
        }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refusal: () => (guarded ? lastAdministrator(field) : noRole(role)),
  };
}

function lastAdministrator(field: string): Refusal {
  return new Refusal('LOCKED', 'The last enabled administrator stays one; make another first', {
    field,
    role: ADMINISTRATORS,
  });
}

export function noRole(role: string): Refusal {
  return new Refusal('NOT_FOUND', `Role "${role}" does not exist`, { field: 'input.role', id: role });
}

/**
 * Sums up all moves: a transaction may touch a row only once, and a role that one user leaves and another joins keeps
 * its count.
 */
function roleChanges(moves: readonly Move[]): [role: string, change: Counts][] {
  const changes = new Map<string, Counts>();
  const count = (row: UserRow | null, by: 1 | -1): void => {
    if (!row) return;
    const { userCount, enabledCount } = changes.get(row.role) ?? { userCount: 0, enabledCount: 0 };
    changes.set(row.role, {
      userCount: userCount + by,
      enabledCount: enabledCount + (row.status === 'ENABLED' ? by : 0),
    });
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
async function transact(tables: UserTables, parts: readonly Part[]): Promise<void> {
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
      if (made >= ATTEMPTS)
        throw new Refusal('TRY_AGAIN', 'Others changed the same role at the same time; repeat the request');
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * made));
  }
}

/**
 * Writes a user's row if `before` is still current, with the counters of the roles that it leaves and joins, and for a
 * new user the row that reserves the address. All or nothing.
 * @throws Refusal `DUPLICATE`, `STALE_VERSION`, `NOT_FOUND` for the role, or `LOCKED` for the last administrator
 */
export async function writeUserRow(tables: UserTables, before: UserRow | null, after: UserRow): Promise<void> {
  const move = { before, after };
  const address = before ? [] : [addressOf(tables, after, null)];
  const counts = roleChanges([move]).map(([role, change]) => countRole(tables, role, change, 'id'));
  await transact(tables, [rowOf(tables, move), ...address, ...counts]);
}

/**
 * Writes a new user's row. A user deleted from the pool whom it replaces is disabled and kept as history. In one
 * transaction, so that the address always has exactly one holder, and the last administrator can be replaced by
 * another.
 * @throws Refusal `DUPLICATE`, `NOT_FOUND` for the role, `LOCKED` for the last administrator, or `TRY_AGAIN`
 */
export async function insertUserRow(tables: UserTables, row: UserRow): Promise<void> {
  const { replaces } = row;
  if (replaces === undefined) return writeUserRow(tables, null, row);
  await whateverVersion(async () => {
    const before = await requireUserRow(tables, replaces);
    const history = {
      before,
      after: {
        ...before,
        status: 'DISABLED' as const,
        replacedBy: row.id,
        version: before.version + 1,
        updatedAt: row.createdAt,
      },
    };
    const fresh = { before: null, after: row };
    const counts = roleChanges([fresh, history]).map(([role, change]) => countRole(tables, role, change, 'input.role'));
    await transact(tables, [rowOf(tables, fresh), addressOf(tables, row, replaces), rowOf(tables, history), ...counts]);
  });
}

/**
 * Checked before a pool user is made; the transaction checks it again.
 * @throws Refusal `LOCKED` if no enabled administrator would remain
 */
export async function requireRemainingAdministrator(
  tables: UserTables,
  replaced: UserRow,
  role: string,
): Promise<void> {
  if (replaced.role !== ADMINISTRATORS || replaced.status !== 'ENABLED' || role === ADMINISTRATORS) return;
  if (((await readRole(tables, ADMINISTRATORS))?.enabledCount ?? 0) <= 1) throw lastAdministrator('input.role');
}

/** For callers who name no version: if another change came in between, the attempt is repeated on the new version. */
export async function whateverVersion<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STALE_VERSION') throw error;
      if (made === ATTEMPTS)
        throw new Refusal('TRY_AGAIN', 'Others changed the same user at the same time; repeat the request', {
          field: 'id',
        });
    }
  }
}

/**
 * For callers who name the version: one that moved on between reading and writing may have done so by the same call, asked twice at once.
 * Reading again tells it from another's change.
 */
export async function readAgainIfStale<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'STALE_VERSION') throw error;
    return attempt();
  }
}

/** @param existingId the user who holds the address */
export function duplicate(email: string, existingId: string): Refusal {
  return new Refusal('DUPLICATE', `A user with the e-mail ${email} exists`, { field: 'input.email', existingId });
}
