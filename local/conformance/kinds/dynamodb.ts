/**
 * Kind `dynamodb`: requests to a DynamoDB data source over the tables `Things` and `Others`, against DynamoDB Local. With
 * `versioned: true` the data source keeps versions and records of changes; `now` is its clock, `function` what every Lambda
 * function answers. With `service` nothing reaches the database: the case plays what answers (playedService.ts).
 */
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';
import { createDataSources } from '../../dataSources/create.ts';
import { createTransport } from '../../dataSources/transport.ts';
import type { DynamoDbTransport } from '../../dataSources/transport.ts';
import type { DataSource, DataSourceAnswer } from '../../dataSources/types.ts';
import type { DataSourceModel, TableModel } from '../../model.ts';
import { startDynamoDb } from '../../services/dynamodb.ts';
import { createTables } from '../../services/tables.ts';
import type { Kind } from './kind.ts';
import type { PlayedService } from './playedService.ts';
import { withPlayedService } from './playedService.ts';

const REGION = 'eu-west-1';
const ACCOUNT = '000000000000';
const ORIGIN = { stack: 'Conformance', logicalId: 'Table' };
const TABLES = ['Things', 'Others'];
/** Records of changes, in the keys that AppSync prescribes. */
const CHANGES = 'Changes';
/** Minutes: a day. */
const LASTING = 1440;

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

function tableOf(name: string): TableModel {
  const key = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return {
    ...ORIGIN,
    name,
    arn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}`,
    create: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'owner', 'at'].map(attribute),
      KeySchema: key('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'byOwner', KeySchema: key('owner', 'at'), Projection: { ProjectionType: 'ALL' } },
      ],
    },
  };
}

function changesTable(): TableModel {
  const keys = (prefix: string) => [
    { AttributeName: `${prefix}ds_pk`, KeyType: 'HASH' as const },
    { AttributeName: `${prefix}ds_sk`, KeyType: 'RANGE' as const },
  ];
  return {
    ...ORIGIN,
    name: CHANGES,
    arn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${CHANGES}`,
    create: {
      TableName: CHANGES,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['ds_pk', 'ds_sk', 'gsi_ds_pk', 'gsi_ds_sk'].map(attribute),
      KeySchema: keys(''),
      GlobalSecondaryIndexes: [{ IndexName: 'byTime', KeySchema: keys('gsi_'), Projection: { ProjectionType: 'ALL' } }],
    },
  };
}

const MODELS = [...TABLES.map(tableOf), changesTable()];

interface Service {
  client: DynamoDBDocumentClient;
  transport: DynamoDbTransport;
  stop: () => Promise<void>;
}

async function startService(): Promise<Service> {
  const database = await startDynamoDb({ onProgress: () => undefined });
  const transport = createTransport(database.endpoint, REGION);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: database.endpoint, region: REGION, credentials }),
  );
  await createTables(client, MODELS);
  return {
    client,
    transport,
    stop: async () => {
      transport.stop();
      client.destroy();
      await database.stop();
    },
  };
}

function sourceFor(test: ConformanceCase, transport: DynamoDbTransport): DataSource {
  const statements = [{ effect: 'Allow' as const, actions: ['dynamodb:*', 'lambda:InvokeFunction'], resources: ['*'] }];
  const role = { ...ORIGIN, arn: `arn:aws:iam::${ACCOUNT}:role/Role`, statements };
  const versioning =
    test.input['versioned'] === true
      ? { versioning: { baseTtl: LASTING, deltaTtl: LASTING, deltaTableName: CHANGES } }
      : {};
  const model: DataSourceModel = {
    ...ORIGIN,
    type: 'AMAZON_DYNAMODB',
    name: 'Source',
    tableName: 'Things',
    region: REGION,
    role,
    ...versioning,
  };
  const now = test.input['now'];
  const sourceOf = createDataSources({
    transport,
    accountId: ACCOUNT,
    listeners: new Set(),
    warn: () => undefined,
    invoke: () => Promise.resolve({ payload: test.input['function'] ?? null }),
    now: () => (typeof now === 'number' ? now : Date.now()),
    tables: MODELS,
  });
  return sourceOf(model, versioning.versioning && { detection: 'VERSION', handler: 'OPTIMISTIC_CONCURRENCY' });
}

/** Where every request comes from. */
const FROM = { field: 'Query.field', requestId: 'request-1' };

let service: Promise<Service> | undefined;
/** Whether the last case left something behind. */
let used = false;

function itemsOf(test: ConformanceCase, table: string): Record<string, unknown>[] {
  const given = test.input['items'] ?? [];
  const items = Array.isArray(given)
    ? table === 'Things'
      ? given
      : []
    : ((given as Record<string, unknown>)[table] ?? []);
  if (!Array.isArray(items)) throw new CaseError(`${test.place}: items is a list, or lists by table`);
  return items as Record<string, unknown>[];
}

async function prepare(test: ConformanceCase, { client }: Service): Promise<void> {
  if (used) {
    for (const { name } of MODELS) await client.send(new DeleteTableCommand({ TableName: name }));
    await createTables(client, MODELS);
  }
  used = true;
  for (const TableName of TABLES)
    for (const Item of itemsOf(test, TableName)) await client.send(new PutCommand({ TableName, Item }));
}

async function storedIn(client: DynamoDBDocumentClient): Promise<unknown[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Things', ConsistentRead: true }));
  const place = (item: Record<string, unknown>): string => `${String(item['pk'])} ${String(item['sk'])}`;
  return Items.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** `$nextToken` in a request stands for the token that the request before it was answered with. */
function withToken(request: unknown, before: DataSourceAnswer | undefined): unknown {
  const token = (before?.result as { nextToken?: unknown } | null | undefined)?.nextToken ?? null;
  return JSON.parse(JSON.stringify(request), (_name, value: unknown) => (value === '$nextToken' ? token : value));
}

export const dynamodb: Kind = {
  fields: ['items', 'request', 'requests', 'versioned', 'now', 'function', 'service'],
  async run(test) {
    const { service: played, request } = test.input;
    if (played !== undefined)
      return withPlayedService(played as PlayedService, REGION, async (transport) => {
        const { result, error } = await sourceFor(test, transport).invoke(request, FROM);
        return { result, error };
      });
    const running = await (service ??= startService());
    await prepare(test, running);
    const requests = test.input['requests'] ?? [test.input['request']];
    if (!Array.isArray(requests)) throw new CaseError(`${test.place}: requests is a list`);
    const source = sourceFor(test, running.transport);
    let answer: DataSourceAnswer | undefined;
    for (const request of requests as unknown[]) {
      answer = await source.invoke(withToken(request, answer), FROM);
    }
    const stored = 'stored' in test.expect ? { stored: await storedIn(running.client) } : {};
    return { result: answer?.result, error: answer?.error, ...stored };
  },
  async stop() {
    await (await service)?.stop();
    service = undefined;
    used = false;
  },
};
