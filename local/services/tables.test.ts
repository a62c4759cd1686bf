import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  LimitExceededException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableModel } from '../model.ts';
import type { DynamoDbService } from './dynamodb.ts';
import { startDynamoDb } from './dynamodb.ts';
import { createTables } from './tables.ts';
import { patiently, readyTable } from './tableStates.ts';

type Index = NonNullable<TableModel['create']['GlobalSecondaryIndexes']>[number];

const index = (IndexName: string, include: string[], range = 'name'): Index => ({
  IndexName,
  KeySchema: [
    { AttributeName: 'kind', KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: include },
});

const table = (name: string, GlobalSecondaryIndexes: Index[], hash = 'pk', more: string[] = []): TableModel => ({
  stack: 'Stack',
  logicalId: name,
  name,
  arn: `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`,
  create: {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [hash, 'kind', 'name', ...more].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: [{ AttributeName: hash, KeyType: 'HASH' }],
    GlobalSecondaryIndexes,
  },
});

describe('what DynamoDB has no room for just now', () => {
  const busy = (): Error =>
    new LimitExceededException({
      message: 'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      $metadata: {},
    });

  it('is asked for again until it has', async () => {
    let asked = 0;
    const answer = await patiently('index byName of table Things', () => {
      asked += 1;
      return asked < 3 ? Promise.reject(busy()) : Promise.resolve('made');
    });
    expect([answer, asked]).toEqual(['made', 3]);
  });

  it('is said in one line where that does not end', async () => {
    await expect(patiently('index byName of table Things', () => Promise.reject(busy()), 0)).rejects.toThrow(
      /^index byName of table Things: DynamoDB Local is busy with others: Subscriber limit exceeded: [^\n]+$/,
    );
  });

  it('is not asked for again where it is refused for another reason', async () => {
    await expect(patiently('table Things', () => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
  });
});

describe('tables', () => {
  let database: DynamoDbService;
  let client: DynamoDBClient;
  beforeAll(async () => {
    database = await startDynamoDb({ onProgress: () => undefined });
    client = new DynamoDBClient({
      endpoint: database.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await createTables(client, [table('Things', [index('byName', ['id', 'color'])])]);
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
  });

  const indexes = async (name = 'Things'): Promise<string[]> => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName ?? '').sort();
  };
  const states = async (name: string): Promise<unknown[]> => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return [Table?.TableStatus, ...(Table?.GlobalSecondaryIndexes ?? []).map(({ IndexStatus }) => IndexStatus)];
  };

  /** A table whose indexes take their time, since there is much to put into them. */
  async function full(name: string): Promise<void> {
    await createTables(client, [table(name, [index('byName', ['id'])])]);
    const rows = (from: number) =>
      Array.from({ length: 25 }, (_, row) => ({
        PutRequest: {
          Item: {
            pk: { S: `${from + row}` },
            kind: { S: 'A' },
            name: { S: `${row}` },
            filler: { S: 'x'.repeat(2000) },
          },
        },
      }));
    for (let from = 0; from < 1000; from += 25)
      await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: rows(from) } }));
  }
  const WANTED = ['byName', 'byName2', 'byOther'];
  const several = (name: string): TableModel =>
    table(name, [index('byName', ['id']), index('byName2', ['id']), index('byOther', ['id'], 'other')], 'pk', [
      'other',
    ]);

  it('are made however many there are, and are ready with all of their indexes', async () => {
    const names = ['byA', 'byB', 'byC', 'byD'];
    const many = Array.from({ length: 20 }, (_, number) =>
      table(
        `Many${number}`,
        names.map((name) => index(name, ['id'])),
      ),
    );
    await createTables(client, many);
    const made = await Promise.all(many.map(({ name }) => states(name)));
    expect(new Set(made.flat())).toEqual(new Set(['ACTIVE']));
    expect(made.map((each) => each.length)).toEqual(many.map(() => names.length + 1));
  });

  it('get several indexes one after the other, and are ready when all of them are', async () => {
    await full('Full');
    await createTables(client, [several('Full')]);
    expect(await indexes('Full')).toEqual(WANTED);
    expect(await states('Full')).toEqual(Array.from({ length: 4 }, () => 'ACTIVE'));
  });

  it('are waited for where an earlier start was ended while they got an index', async () => {
    await full('Cut');
    const { KeySchema, Projection } = index('byName2', ['id']);
    await client.send(
      new UpdateTableCommand({
        TableName: 'Cut',
        AttributeDefinitions: table('Cut', []).create.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: { IndexName: 'byName2', KeySchema, Projection } }],
      }),
    );
    await expect(readyTable(client, 'Cut', 0)).rejects.toThrow(
      /^table Cut is not there after 0 s: (it is UPDATING, )?its index byName2 is CREATING$/,
    );
    await createTables(client, [several('Cut')]);
    expect(await indexes('Cut')).toEqual(WANTED);
    expect(await states('Cut')).toEqual(Array.from({ length: 4 }, () => 'ACTIVE'));
  });

  it('stay as they are under the same template, in any order of attributes', async () => {
    await createTables(client, [table('Things', [index('byName', ['color', 'id'])])]);
    expect(await indexes()).toEqual(['byName']);
  });

  it('get the indexes that a newer template adds', async () => {
    await createTables(client, [table('Things', [index('byName', ['id', 'color']), index('byName2', ['id'])])]);
    expect(await indexes()).toEqual(['byName', 'byName2']);
  });

  it('are refused in one line if keys or included attributes of the table or an index differ', async () => {
    const changed = new RegExp(
      '^index byName of table Things changed: DynamoDB changes none that stands; ' +
        'give it another name, or remove the local data to start anew$',
    );
    await expect(createTables(client, [table('Things', [index('byName', ['id'])])])).rejects.toThrow(changed);
    await expect(createTables(client, [table('Things', [index('byName', ['id', 'color'], 'pk')])])).rejects.toThrow(
      changed,
    );
    await expect(createTables(client, [table('Things', [], 'kind')])).rejects.toThrow(
      /^the keys of table Things changed: [^\n]+$/,
    );
  });
});
