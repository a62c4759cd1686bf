/**
 * Tables as an earlier release wrote them, for the tests of what the next one makes of them: see ../fixtures/README.md.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchWriteItemCommand, CreateTableCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareReleases } from '../../functions/bootstrap/roles.ts';
import { loadDeployment } from '../../local/cloudformation/index.ts';
import { startDynamoDb } from '../../local/services/dynamodb.ts';
import { createTables } from '../../local/services/tables.ts';
import { ROOT } from '../../infra/paths.ts';
import { environmentName } from '../../infra/tables.ts';

export type Row = Record<string, unknown> & { pk: string; sk: string };
export type Tables = Record<string, Row[]>;

/** DynamoDB takes 25 writes a batch. */
const BATCH = 25;
const REGION = 'us-east-1';
const read = (release: string, file: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, 'test', 'fixtures', `release-${release}`, file), 'utf8'));

interface Kept {
  madeAt: string;
  files: Record<string, unknown>;
}

/** The releases of which there are tables, oldest first. */
export const RELEASES = readdirSync(join(ROOT, 'test', 'fixtures'))
  .flatMap((name) => (name.startsWith('release-') ? [name.slice('release-'.length)] : []))
  .sort(compareReleases);

const keptOf = (release: string): Kept => read(release, 'files.json') as Kept;

/** @returns rows by the logical names of their tables; what goes by itself has as long to go as when it was written */
export function releasedTables(release: string): Tables {
  const later = Math.floor((Date.now() - Date.parse(keptOf(release).madeAt)) / 1000);
  const aged = (row: Row): Row =>
    typeof row['expiresAt'] === 'number' ? { ...row, expiresAt: row['expiresAt'] + later } : row;
  return Object.fromEntries(
    Object.entries(read(release, 'tables.json') as Tables).map(([name, rows]) => [name, rows.map(aged)]),
  );
}

/** The workshop's file as that release's stack passed it to the custom resource: JSON. */
export function releasedSeed(release: string): string {
  const done = Object.values(
    keptOf(release).files['custom-resources.json'] as Record<string, { properties: { seed?: string } }>,
  );
  const seed = done.find(({ properties }) => properties.seed !== undefined)?.properties.seed;
  if (seed === undefined) throw new Error(`release ${release} had no seed`);
  return seed;
}

export function databaseClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** A table with the two keys of all of ours, and without indexes. */
export async function makeTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
}

export async function putAll(client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<void> {
  for (let first = 0; first < rows.length; first += BATCH) {
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [table]: rows.slice(first, first + BATCH).map((row) => ({ PutRequest: { Item: marshall(row) } })),
        },
      }),
    );
  }
}

export async function deleteAll(client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<void> {
  const key = ({ pk, sk }: Row): Record<string, AttributeValue> => marshall({ pk, sk });
  for (let first = 0; first < rows.length; first += BATCH) {
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [table]: rows.slice(first, first + BATCH).map((row) => ({ DeleteRequest: { Key: key(row) } })),
        },
      }),
    );
  }
}

/** In the order of their keys. */
export async function readAll(client: DynamoDBClient, table: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    rows.push(...(page.Items ?? []).map((item) => unmarshall(item) as Row));
  const key = (row: Row): string => `${row.pk} ${row.sk}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * A folder of data as `npm start` of that release left it.
 * @param assembly of this release: tables have the names that it gives them
 */
export async function writeDataFolder(release: string, dataDir: string, assembly: string): Promise<void> {
  for (const [name, content] of Object.entries(keptOf(release).files)) {
    const file = join(dataDir, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content, null, 2));
  }
  const model = loadDeployment(assembly);
  const database = await startDynamoDb({ dataDir: join(dataDir, 'dynamodb'), onProgress: () => undefined });
  const client = databaseClient(database.endpoint);
  try {
    await createTables(client, model.tables);
    const environment = model.apis[0]?.environment ?? {};
    for (const [name, rows] of Object.entries(releasedTables(release)))
      await putAll(client, environment[environmentName(name)] ?? name, rows);
  } finally {
    client.destroy();
    await database.stop();
  }
}
