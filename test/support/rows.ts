/** Rows behind the API's back: for states that no mutation leads to, and for proofs that nothing was written. */
import type { AttributeValue, WriteRequest } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDbTransport } from '../../local/dataSources/transport.ts';
import { createTransport } from '../../local/dataSources/transport.ts';
import type { WorkshopDeployment } from '../../scripts/support/stack.ts';
import { tableName } from '../../scripts/support/stack.ts';

interface Key {
  pk: string;
  sk: string;
}

export interface Rows {
  /** Everything that requests write, for proofs that nothing was written. */
  snapshot(): Promise<unknown>;
  /** For states that no mutation leads to, such as a series about to end. */
  setAttribute(table: string, key: Key, name: string, value: unknown): Promise<void>;
  getRow(table: string, key: Key): Promise<Record<string, AttributeValue> | undefined>;
  deleteRow(table: string, key: Key): Promise<void>;
  /** Puts a row back as `getRow` gave it. */
  putRow(table: string, row: Record<string, AttributeValue>): Promise<void>;
  /** Every row of a table. */
  allRows(table: string): Promise<Record<string, unknown>[]>;
  /** More rows than a test would make through the API. */
  putRows(table: string, rows: readonly object[]): Promise<void>;
  deleteRows(table: string, keys: readonly Key[]): Promise<void>;
}

/** DynamoDB takes 25 writes a batch. */
const BATCH = 25;
/** Batches under way at a time. */
const WRITERS = 4;
/** Tables that functions write later, because of earlier requests. */
const WRITTEN_LATER = ['AuditLog', 'Mail'];

/**
 * What functions write on rows later, by table: how far a report is, and when a schedule is due next; what a bill's match has become, and
 * what was paid for a supplier's item last (`functions/purchasing`).
 */
const ATTRIBUTES_LATER: Readonly<Record<string, readonly string[]>> = {
  Bills: [
    'state',
    'disputeCount',
    'disputedAmount',
    'priceTolerance',
    'quantityTolerance',
    'matchedAt',
    'updatedAt',
    'version',
    'lines',
  ],
  Suppliers: ['lastCost', 'lastCostFraction', 'currency', 'updatedAt', 'version', 'terms', 'supplier'],
  Reports: [
    'state',
    'progress',
    'rowCount',
    'bytes',
    'fileKey',
    'endedAt',
    'claimedUntil',
    'claimedBy',
    'nextAt',
    'listedAt',
    'lastAt',
  ],
};

const typedKey = (key: Key) => ({ pk: { S: key.pk }, sk: { S: key.sk } });

export function createRows(deployment: WorkshopDeployment): Rows & { end(): void } {
  const dynamodb = new DynamoDBClient({
    endpoint: deployment.dynamoDbEndpoint,
    region: deployment.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const light = createTransport(deployment.dynamoDbEndpoint ?? '', deployment.region);
  const named = (table: string): string => tableName(deployment, table);
  return {
    snapshot: () => snapshot(light, deployment),
    async setAttribute(table, key, name, value) {
      await dynamodb.send(new UpdateItemCommand({ TableName: named(table), ...settingOf(key, name, value) }));
    },
    async getRow(table, key) {
      const input = { TableName: named(table), Key: typedKey(key), ConsistentRead: true };
      return (await dynamodb.send(new GetItemCommand(input))).Item;
    },
    async deleteRow(table, key) {
      await dynamodb.send(new DeleteItemCommand({ TableName: named(table), Key: typedKey(key) }));
    },
    async putRow(table, row) {
      await dynamodb.send(new PutItemCommand({ TableName: named(table), Item: row }));
    },
    async allRows(table) {
      const rows: Record<string, unknown>[] = [];
      let start: Record<string, AttributeValue> | undefined;
      do {
        const from = start ? { ExclusiveStartKey: start } : {};
        const page = await dynamodb.send(new ScanCommand({ TableName: named(table), ConsistentRead: true, ...from }));
        rows.push(...(page.Items ?? []).map((item) => unmarshall(item)));
        start = page.LastEvaluatedKey;
      } while (start);
      return rows;
    },
    putRows: (table, rows) =>
      writeAll(
        dynamodb,
        named(table),
        rows.map((row) => ({ PutRequest: { Item: marshall(row) } })),
      ),
    deleteRows: (table, keys) =>
      writeAll(
        dynamodb,
        named(table),
        keys.map((key) => ({ DeleteRequest: { Key: typedKey(key) } })),
      ),
    end: () => {
      light.stop();
      dynamodb.destroy();
    },
  };
}

/** @param value null removes the attribute */
function settingOf(key: Key, name: string, value: unknown) {
  const update = { Key: typedKey(key), ExpressionAttributeNames: { '#name': name } };
  if (value === null) return { ...update, UpdateExpression: 'REMOVE #name' };
  const typed = marshall({ value })['value'] as AttributeValue;
  return { ...update, UpdateExpression: 'SET #name = :value', ExpressionAttributeValues: { ':value': typed } };
}

async function snapshot(light: DynamoDbTransport, deployment: WorkshopDeployment): Promise<unknown> {
  const later = WRITTEN_LATER.map((table) => tableName(deployment, table));
  const tables = deployment.model.tables.map(({ name }) => name).filter((name) => !later.includes(name));
  const attributesLater = new Map(
    Object.entries(ATTRIBUTES_LATER).map(([table, names]) => [tableName(deployment, table), names]),
  );
  const scans = tables.map(
    async (table) => [table, await scan(light, table, attributesLater.get(table) ?? [])] as const,
  );
  return Object.fromEntries(await Promise.all(scans));
}

/** Without the SDK, which takes longer to read thousands of rows than the database does. */
async function scan(light: DynamoDbTransport, table: string, left: readonly string[]): Promise<string[]> {
  const rows: string[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const from = start ? { ExclusiveStartKey: start } : {};
    const page = await light.call('Scan', { TableName: table, ConsistentRead: true, ...from });
    const sorted = (page.Items ?? []).map((item) =>
      Object.entries(item)
        .filter(([name]) => !left.includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    rows.push(...sorted.map((item) => JSON.stringify(item)));
    start = page.LastEvaluatedKey;
  } while (start);
  return rows.sort();
}

async function writeAll(dynamodb: DynamoDBClient, table: string, requests: WriteRequest[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, index) =>
    requests.slice(index * BATCH, (index + 1) * BATCH),
  );
  const work = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop())
      await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: batch } }));
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
}
