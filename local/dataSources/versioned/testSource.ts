/** For tests: a versioned data source over tables of its own in DynamoDB Local, with a clock and a conflict handler to set. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoleModel, SyncModel, TableModel } from '../../model.ts';
import { startDynamoDb } from '../../services/dynamodb.ts';
import { createTables } from '../../services/tables.ts';
import { createDataSources } from '../create.ts';
import { dynamoDbDataSource } from '../dynamodb.ts';
import type { LambdaOutcome } from '../lambda.ts';
import type { DynamoDbTransport } from '../transport.ts';
import { createTransport } from '../transport.ts';
import type { DataSourceAnswer, DynamoDbListener } from '../types.ts';

const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';
const ORIGIN = { stack: 'Test', logicalId: 'Things' };
export const arnOf = (table: string): string => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table}`;

export const roleOf = (...statements: RoleModel['statements']): RoleModel => ({
  ...ORIGIN,
  logicalId: 'Role',
  arn: `arn:aws:iam::${ACCOUNT}:role/Role`,
  statements,
});
const ALL = roleOf({ effect: 'Allow', actions: ['*'], resources: ['*'] });

function tableOf(name: string, keys: string[], index?: [name: string, ...keys: string[]]): TableModel {
  const schema = (names: string[]) =>
    names.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? ('HASH' as const) : ('RANGE' as const) }));
  const [indexName, ...indexKeys] = index ?? [];
  return {
    ...ORIGIN,
    name,
    arn: arnOf(name),
    create: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...keys, ...indexKeys].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: schema(keys),
      ...(indexName === undefined
        ? {}
        : {
            GlobalSecondaryIndexes: [
              { IndexName: indexName, KeySchema: schema(indexKeys), Projection: { ProjectionType: 'ALL' } },
            ],
          }),
    },
  };
}

export interface Setup {
  sync?: SyncModel;
  role?: RoleModel;
  baseTtl?: number;
  deltaTableName?: string;
}

export interface TestSource {
  /** Fresh tables, the clock at noon. */
  reset: () => Promise<void>;
  table: string;
  delta: string;
  now: number;
  invoke: (request: object, setup?: Setup) => Promise<DataSourceAnswer>;
  /** All rows of a table, as plain JSON. */
  rows: (table: string) => Promise<Record<string, unknown>[]>;
  /** The conflict handler's answers, and the payloads that it received. */
  handler: { answer: LambdaOutcome; payloads: unknown[] };
  /** Runs before a call to DynamoDB goes out, once. */
  beforeNext: (operation: string, work: () => Promise<unknown>) => void;
  warnings: string[];
  stop: () => Promise<void>;
}

export const NOON = Date.parse('2026-03-01T12:00:00.000Z');

export async function startTestSource(): Promise<TestSource> {
  const service = await startDynamoDb({ onProgress: () => undefined });
  const { endpoint } = service;
  const transport = createTransport(endpoint, REGION);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials });
  const { interrupted, beforeNext } = interruptible(transport);
  let resets = 0;
  let tables: TableModel[] = [];
  const test: TestSource = {
    table: '',
    delta: '',
    now: NOON,
    warnings: [],
    handler: { answer: { payload: null }, payloads: [] },
    async reset() {
      resets += 1;
      test.table = `Things${resets}`;
      test.delta = `Changes${resets}`;
      test.now = NOON;
      test.warnings.length = 0;
      test.handler.payloads.length = 0;
      const byTime: [string, string, string] = ['byTime', 'gsi_ds_pk', 'gsi_ds_sk'];
      tables = [tableOf(test.table, ['pk', 'sk']), tableOf(test.delta, ['ds_pk', 'ds_sk'], byTime)];
      await createTables(client, tables);
    },
    invoke: (request, setup) => invoke(test, { transport: interrupted, tables }, request, setup),
    rows: (table) => scan(transport, table),
    beforeNext,
    async stop() {
      transport.stop();
      client.destroy();
      await service.stop();
    },
  };
  return test;
}

const listeners = new Set<DynamoDbListener>();

/** A transport in whose calls a test can step. */
function interruptible(transport: DynamoDbTransport) {
  let interruption: [operation: string, work: () => Promise<unknown>] | undefined;
  const interrupted: DynamoDbTransport = {
    async call(operation, input) {
      if (interruption?.[0] === operation) {
        const [, work] = interruption;
        interruption = undefined;
        await work();
      }
      return transport.call(operation, input);
    },
    stop: () => undefined,
  };
  const beforeNext: TestSource['beforeNext'] = (operation, work) => {
    interruption = [operation, work];
  };
  return { interrupted, beforeNext };
}

function invoke(
  test: TestSource,
  { transport, tables }: { transport: DynamoDbTransport; tables: readonly TableModel[] },
  request: object,
  { sync, role = ALL, baseTtl = 60, deltaTableName = test.delta }: Setup = {},
): Promise<DataSourceAnswer> {
  const versioning = { baseTtl, deltaTableName, deltaTtl: 2 * 24 * 60 };
  const sourceOf = createDataSources({
    transport,
    accountId: ACCOUNT,
    listeners,
    warn: (line) => test.warnings.push(line),
    invoke: (_arn: string, payload: unknown): Promise<LambdaOutcome> => {
      test.handler.payloads.push(payload);
      return Promise.resolve(test.handler.answer);
    },
    now: () => test.now,
    tables,
  });
  const model = { ...dynamoDbModel('Things', test.table, role), versioning };
  const origin = { field: 'Mutation.thing', requestId: 'r1', arguments: { a: 1 }, identity: { sub: 'me' } };
  return sourceOf(model, sync).invoke(request, origin);
}

async function scan(transport: DynamoDbTransport, table: string): Promise<Record<string, unknown>[]> {
  const options = { transport, accountId: ACCOUNT, listeners, warn: () => undefined };
  const source = dynamoDbDataSource(dynamoDbModel('All', table, ALL), options);
  const { result } = await source.invoke({ operation: 'Scan' }, { field: '', requestId: '' });
  return (result as { items: Record<string, unknown>[] }).items;
}

function dynamoDbModel(name: string, tableName: string, role: RoleModel) {
  return { ...ORIGIN, type: 'AMAZON_DYNAMODB' as const, name, tableName, region: REGION, role };
}
