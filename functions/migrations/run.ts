/**
 * Runs the migrations that a workshop's tables have not had, page by page. Each page ends with the place that it came
 * to, so that a run which is cut off goes on from the last page; the rows of that page that were changed already are
 * found changed. A migration's page may thus be gone through twice, and ends the same.
 */
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TableName } from '../../resolvers/generated/tables.ts';
import { changeRow } from './changeRow.ts';
import type { Migrations } from './list.ts';
import type { Migration, Row, Workshop } from './migration.ts';
import type { Place } from './place.ts';
import { keepPlace, readPlace } from './place.ts';

export interface RunContext {
  dynamodb: DynamoDBClient;
  settingsTable: string;
  /** Physical names. */
  tableOf: (table: TableName) => string;
  /** ISO 8601. */
  now: () => string;
  /** Whether another page can be begun. */
  hasTime: () => boolean;
  /** Rows read at once. @default 200 */
  pageSize?: number;
}

const PAGE_SIZE = 200;
/** Rows changed at once. */
const AT_ONCE = 10;

/**
 * @param through the number of the last migration to run
 * @returns false where time ended before the work did
 * @throws Error where the tables are too old for the list
 */
export async function migrate(context: RunContext, migrations: Migrations, through: string): Promise<boolean> {
  await refuseTooOld(context, migrations);
  const workshop: Workshop = { currency: (await settingsOf(context))?.['currency']?.S ?? '' };
  for (const migration of migrations.list.filter(({ number }) => number <= through)) {
    if (!(await complete(context, migration, workshop))) return false;
  }
  return true;
}

/**
 * Where earlier migrations were dropped from the list, tables that have not had the last of them cannot be helped.
 * Empty ones need none.
 */
async function refuseTooOld(context: RunContext, { list, since }: Migrations): Promise<void> {
  const dropped = Number(list[0]?.number ?? 1) - 1;
  if (dropped < 1) return;
  const place = await readPlace(context, String(dropped).padStart(3, '0'));
  if (place?.doneAt !== undefined || !(await isInUse(context))) return;
  throw new Error(
    `the tables are of a release before ${since}, too old to be brought up to date: deploy ${since} first`,
  );
}

async function isInUse(context: RunContext): Promise<boolean> {
  return (await settingsOf(context)) !== undefined;
}

async function settingsOf({
  dynamodb,
  settingsTable,
}: RunContext): Promise<Record<string, AttributeValue> | undefined> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: settingsTable,
      Key: marshall({ pk: 'SETTINGS', sk: 'WORKSHOP' }),
      ConsistentRead: true,
    }),
  );
  return Item;
}

/** @returns false where time ended before the work did */
async function complete(context: RunContext, migration: Migration, workshop: Workshop): Promise<boolean> {
  let place = await readPlace(context, migration.number);
  while (place?.doneAt === undefined) {
    if (!context.hasTime()) return false;
    const begun = place ?? { looked: 0, startedAt: context.now(), version: 0 };
    const next = await page(context, migration, workshop, begun);
    // Another run may have come further: what it changed is changed.
    place = (await keepPlace(context, migration.number, next)) ? next : await readPlace(context, migration.number);
  }
  return true;
}

async function page(context: RunContext, migration: Migration, workshop: Workshop, place: Place): Promise<Place> {
  const { dynamodb, now } = context;
  const name = context.tableOf(migration.table);
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new ScanCommand({
      TableName: name,
      ConsistentRead: true,
      Limit: context.pageSize ?? PAGE_SIZE,
      ...(place.after ? { ExclusiveStartKey: place.after } : {}),
    }),
  );
  for (let first = 0; first < Items.length; first += AT_ONCE) {
    // All are waited for: none goes on after a failure has been told.
    const results = await Promise.allSettled(
      Items.slice(first, first + AT_ONCE).map(async (item) => {
        await changeElsewhere(context, migration, item);
        await changeRow(dynamodb, name, item, (row) => migration.change(row, workshop));
      }),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
  const { after: _before, ...rest } = place;
  const looked = place.looked + Items.length;
  return {
    ...rest,
    looked,
    version: place.version + 1,
    ...(LastEvaluatedKey ? { after: LastEvaluatedKey } : { doneAt: now() }),
  };
}

/** The rows that change because of one. */
async function changeElsewhere(
  context: RunContext,
  { elsewhere }: Migration,
  item: Record<string, AttributeValue>,
): Promise<void> {
  const { dynamodb, tableOf } = context;
  for (const { table, key, change } of elsewhere?.(unmarshall(item) as Row) ?? []) {
    const name = tableOf(table);
    const { Item } = await dynamodb.send(
      new GetItemCommand({ TableName: name, Key: marshall(key), ConsistentRead: true }),
    );
    if (Item) await changeRow(dynamodb, name, Item, change);
  }
}
