import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableModel } from '../model.ts';
import type { DynamoDbService } from './dynamodb.ts';
import { startDynamoDb } from './dynamodb.ts';
import { createTables } from './tables.ts';

type Index = NonNullable<TableModel['create']['GlobalSecondaryIndexes']>[number];

const index = (IndexName: string, include: string[], range = 'name'): Index => ({
  IndexName,
  KeySchema: [
    { AttributeName: 'kind', KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: include },
});

const table = (name: string, GlobalSecondaryIndexes: Index[], hash = 'pk'): TableModel => ({
  stack: 'Stack',
  logicalId: name,
  name,
  arn: `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`,
  create: {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [hash, 'kind', 'name'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: [{ AttributeName: hash, KeyType: 'HASH' }],
    GlobalSecondaryIndexes,
  },
});

describe('existing tables', () => {
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

  const indexes = async (): Promise<string[]> => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Things' }));
    return (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName ?? '').sort();
  };

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
