import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSourceModel, RoleModel, TableModel } from '../model.ts';
import { startDynamoDb } from '../services/dynamodb.ts';
import { createTables } from '../services/tables.ts';
import { dynamoDbDataSource } from './dynamodb.ts';
import { createTransport } from './transport.ts';
import type { DataSourceAnswer, DynamoDbCall, DynamoDbListener } from './types.ts';

const REGION = 'eu-west-1';
const ACCOUNT = '000000000000';
const ORIGIN = { stack: 'Test', logicalId: 'Things' };
/** As the SDK for Java ends its messages. */
const said = (message: string): unknown =>
  expect.stringMatching(
    new RegExp(
      `^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\(Service: DynamoDb, Status Code: 400, Request ID: [0-9A-V]{52}\\)$`,
    ),
  );
const arnOf = (table: string): string => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table}`;

function tableOf(name: string): TableModel {
  const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
  return {
    ...ORIGIN,
    name,
    arn: arnOf(name),
    create: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [attribute('pk'), attribute('sk'), attribute('kind')],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byKind',
          KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    },
  };
}

const roleOf = (...statements: RoleModel['statements']): RoleModel => ({
  ...ORIGIN,
  logicalId: 'Role',
  arn: 'arn:aws:iam::000000000000:role/Role',
  statements,
});
const ALL = roleOf({ effect: 'Allow', actions: ['dynamodb:*'], resources: ['*'] });

describe('the DynamoDB data source', () => {
  const listeners = new Set<DynamoDbListener>();
  const warnings: string[] = [];
  let stop: () => Promise<void>;
  let invoke: (request: unknown, role?: RoleModel) => Promise<DataSourceAnswer>;
  let table = '';
  let tables = 0;
  let client: DynamoDBClient;

  beforeAll(async () => {
    const service = await startDynamoDb({ onProgress: () => undefined });
    const transport = createTransport(service.endpoint, REGION);
    client = new DynamoDBClient({
      endpoint: service.endpoint,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    stop = async () => {
      transport.stop();
      client.destroy();
      await service.stop();
    };
    invoke = (request, role = ALL) => {
      const model: DataSourceModel & { type: 'AMAZON_DYNAMODB' } = {
        ...ORIGIN,
        type: 'AMAZON_DYNAMODB',
        name: 'Things',
        tableName: table,
        region: REGION,
        role,
      };
      return dynamoDbDataSource(model, {
        transport,
        accountId: ACCOUNT,
        listeners,
        warn: (line) => warnings.push(line),
      }).invoke(request, { field: 'Query.things', requestId: 'r1' });
    };
  });
  afterAll(() => stop());
  beforeEach(async () => {
    table = `Things${(tables += 1)}`;
    await createTables(client, [tableOf(table)]);
    warnings.length = 0;
  });

  const key = (pk: string, sk = '1') => ({ pk: { S: pk }, sk: { S: sk } });
  const put = (pk: string, attributeValues: object = {}, sk = '1') =>
    invoke({ operation: 'PutItem', key: key(pk, sk), attributeValues });
  const get = async (pk: string, sk = '1') =>
    (await invoke({ operation: 'GetItem', key: key(pk, sk), consistentRead: true })).result;
  const absent = { expression: 'attribute_not_exists(pk)' };

  describe('a single item', () => {
    it('is written and read as plain JSON', async () => {
      const attributeValues = {
        n: { N: 1.5 },
        yes: { BOOL: false },
        none: { NULL: null },
        list: { L: [{ N: '2' }, { M: { a: { S: '' } } }] },
        names: { SS: ['b', 'a'] },
        numbers: { NS: [2, 1] },
        bytes: { B: 'AQID' },
      };
      const written = await put('a', attributeValues);
      expect(written).toEqual({
        result: {
          pk: 'a',
          sk: '1',
          n: 1.5,
          yes: false,
          none: null,
          list: [2, { a: '' }],
          names: ['b', 'a'],
          numbers: [2, 1],
          bytes: 'AQID',
        },
      });
      const read = (await get('a')) as Record<string, unknown[]>;
      expect({ ...read, names: read['names']?.toSorted(), numbers: read['numbers']?.toSorted() }).toEqual({
        ...(written.result as object),
        names: ['a', 'b'],
        numbers: [1, 2],
      });
    });

    it('is null if it does not exist', async () => {
      expect(await invoke({ operation: 'GetItem', key: key('none') })).toEqual({ result: null });
      expect(await invoke({ operation: 'DeleteItem', key: key('none') })).toEqual({ result: null });
    });

    it('is returned complete by an update, and as it was by a deletion', async () => {
      await put('a', { n: { N: 1 }, kept: { S: 'k' } });
      const update = {
        expression: 'SET #n = #n + :one',
        expressionNames: { '#n': 'n' },
        expressionValues: { ':one': { N: 1 } },
      };
      const condition = {
        expression: '#n = :was',
        expressionNames: { '#n': 'n' },
        expressionValues: { ':was': { N: 1 } },
      };
      expect((await invoke({ operation: 'UpdateItem', key: key('a'), update, condition })).result).toEqual({
        pk: 'a',
        sk: '1',
        n: 2,
        kept: 'k',
      });
      expect((await invoke({ operation: 'DeleteItem', key: key('a') })).result).toMatchObject({ n: 2 });
      expect(await get('a')).toBeNull();
    });

    it('is reduced to a projection', async () => {
      await put('a', { n: { N: 1 }, m: { N: 2 } });
      expect(
        (
          await invoke({
            operation: 'GetItem',
            key: key('a'),
            projection: { expression: '#n', expressionNames: { '#n': 'n' } },
          })
        ).result,
      ).toEqual({ n: 1 });
    });
  });

  describe('a failed condition', () => {
    const failed = (current: object | null) => ({
      result: current,
      error: { type: 'DynamoDB:ConditionalCheckFailedException', message: said('The conditional request failed') },
    });
    const putIfAbsent = (attributeValues: object, more: object = {}) =>
      invoke({ operation: 'PutItem', key: key('a'), attributeValues, condition: { ...absent, ...more } });

    it('refuses a put of a different item, and returns the current one', async () => {
      await put('a', { n: { N: 1 } });
      expect(await putIfAbsent({ n: { N: 2 } })).toEqual(failed({ pk: 'a', sk: '1', n: 1 }));
    });

    it('is a success if the put would have written an identical item, in any order of names and sets', async () => {
      await put('a', { m: { M: { x: { N: '1.0' }, y: { S: 'y' } } }, names: { SS: ['a', 'b'] } });
      expect(
        (await putIfAbsent({ names: { SS: ['b', 'a'] }, m: { M: { y: { S: 'y' }, x: { N: 1 } } } })).error,
      ).toBeUndefined();
      // A list is no set.
      expect(
        (await putIfAbsent({ names: { L: [{ S: 'a' }, { S: 'b' }] }, m: { M: { x: { N: 1 }, y: { S: 'y' } } } })).error,
      ).toBeDefined();
    });

    it('ignores the attributes in equalsIgnore', async () => {
      await put('a', { n: { N: 1 }, at: { S: 'yesterday' } });
      expect(await putIfAbsent({ n: { N: 1 }, at: { S: 'today' } })).toEqual(
        failed({ pk: 'a', sk: '1', n: 1, at: 'yesterday' }),
      );
      // The answer is the item that is there, not the one that was sent.
      expect(
        await putIfAbsent({ n: { N: 1 }, at: { S: 'today' } }, { equalsIgnore: ['at'], consistentRead: true }),
      ).toEqual({ result: { pk: 'a', sk: '1', n: 1, at: 'yesterday' } });
    });

    it('allows deleting a missing item, but not updating it', async () => {
      const condition = { expression: 'attribute_exists(pk)' };
      expect(await invoke({ operation: 'DeleteItem', key: key('a'), condition })).toEqual({ result: null });
      expect(
        await invoke({
          operation: 'UpdateItem',
          key: key('a'),
          update: { expression: 'SET n = :n', expressionValues: { ':n': { N: 1 } } },
          condition,
        }),
      ).toEqual(failed(null));
      await put('a');
      expect(await invoke({ operation: 'DeleteItem', key: key('a'), condition: absent })).toEqual(
        failed({ pk: 'a', sk: '1' }),
      );
    });
  });

  describe('a list of items', () => {
    const query = { expression: 'pk = :pk', expressionValues: { ':pk': { S: 'a' } } };
    beforeEach(async () => {
      await Promise.all(['1', '2', '3'].map((sk) => put('a', { kind: { S: 'k' }, n: { N: sk } }, sk)));
    });
    const numbers = (answer: DataSourceAnswer): unknown[] =>
      (answer.result as { items: { n: number }[] }).items.map((item) => item.n);

    it('is queried in either direction, filtered and projected', async () => {
      expect(numbers(await invoke({ operation: 'Query', query }))).toEqual([1, 2, 3]);
      expect(numbers(await invoke({ operation: 'Query', query, scanIndexForward: false }))).toEqual([3, 2, 1]);
      const filtered = await invoke({
        operation: 'Query',
        query,
        filter: { expression: '#n > :n', expressionNames: { '#n': 'n' }, expressionValues: { ':n': { N: 1 } } },
        projection: { expression: '#n', expressionNames: { '#n': 'n' } },
      });
      expect(filtered).toEqual({ result: { items: [{ n: 2 }, { n: 3 }], nextToken: null, scannedCount: 3 } });
    });

    it('is read from an index', async () => {
      expect(
        numbers(
          await invoke({
            operation: 'Query',
            index: 'byKind',
            query: { expression: 'kind = :k', expressionValues: { ':k': { S: 'k' } } },
          }),
        ),
      ).toHaveLength(3);
    });

    it('continues at its token, and at no other', async () => {
      const first = await invoke({ operation: 'Query', query, limit: 2 });
      const { nextToken } = first.result as { nextToken: string };
      expect(numbers(await invoke({ operation: 'Query', query, limit: 2, nextToken }))).toEqual([3]);
      const refused = { error: { type: 'DynamoDB:UserIllegalArgumentException' } };
      const forged = Buffer.from(Buffer.from(nextToken, 'base64').toString().replace('\\"2\\"', '\\"1\\"')).toString(
        'base64',
      );
      for (const token of ['abc', `${nextToken.slice(0, -8)}AAAAAAA=`, forged])
        expect(await invoke({ operation: 'Query', query, nextToken: token })).toMatchObject(refused);
      expect(await invoke({ operation: 'Scan', index: 'byKind', nextToken })).toMatchObject(refused);
    });

    it('is scanned, in segments if requested', async () => {
      expect(numbers(await invoke({ operation: 'Scan' })).toSorted()).toEqual([1, 2, 3]);
      const segments = await Promise.all(
        [0, 1].map(async (segment) => numbers(await invoke({ operation: 'Scan', totalSegments: 2, segment }))),
      );
      expect(segments.flat().toSorted()).toEqual([1, 2, 3]);
    });
  });

  describe('a batch', () => {
    it('returns items in the order of their keys, and null for missing ones', async () => {
      await Promise.all([put('a', { n: { N: 1 } }), put('b', { n: { N: 2 } })]);
      const answer = await invoke({
        operation: 'BatchGetItem',
        tables: { [table]: { keys: [key('b'), key('none'), key('a')], consistentRead: true } },
      });
      expect(answer).toEqual({
        result: {
          data: { [table]: [{ pk: 'b', sk: '1', n: 2 }, null, { pk: 'a', sk: '1', n: 1 }] },
          unprocessedKeys: { [table]: [] },
        },
      });
    });

    it('puts and deletes', async () => {
      expect(
        await invoke({ operation: 'BatchPutItem', tables: { [table]: [{ ...key('a'), n: { N: 1 } }, key('b')] } }),
      ).toEqual({
        result: {
          data: {
            [table]: [
              { pk: 'a', sk: '1', n: 1 },
              { pk: 'b', sk: '1' },
            ],
          },
          unprocessedItems: { [table]: [] },
        },
      });
      expect(await invoke({ operation: 'BatchDeleteItem', tables: { [table]: [key('a')] } })).toEqual({
        result: { data: { [table]: [{ pk: 'a', sk: '1' }] }, unprocessedKeys: { [table]: [] } },
      });
      expect([await get('a'), await get('b')]).toEqual([null, { pk: 'b', sk: '1' }]);
    });

    it('keeps to the limits', async () => {
      const keys = (count: number) => Array.from({ length: count }, (_, index) => key(`k${index}`));
      expect(
        (await invoke({ operation: 'BatchGetItem', tables: { [table]: { keys: keys(101) } } })).error?.message,
      ).toContain('at most 100');
      expect((await invoke({ operation: 'BatchPutItem', tables: { [table]: keys(26) } })).error?.message).toContain(
        'at most 25',
      );
      expect(
        (await invoke({ operation: 'BatchGetItem', tables: { [table]: { keys: [key('a'), key('a')] } } })).error?.type,
      ).toBe('DynamoDB:DynamoDbException');
    });
  });

  describe('a transaction', () => {
    const writes = (...transactItems: object[]) =>
      invoke({ operation: 'TransactWriteItems', transactItems: transactItems.map((item) => ({ table, ...item })) });
    const insert = (pk: string, more: object = {}) => ({
      operation: 'PutItem',
      key: key(pk),
      attributeValues: { n: { N: 1 } },
      condition: { ...absent, ...more },
    });

    it('returns the keys in the order of the request', async () => {
      await put('c');
      const answer = await writes(
        insert('b'),
        {
          operation: 'UpdateItem',
          key: key('a'),
          update: { expression: 'SET n = :n', expressionValues: { ':n': { N: 2 } } },
        },
        { operation: 'ConditionCheck', key: key('c'), condition: { expression: 'attribute_exists(pk)' } },
        { operation: 'DeleteItem', key: key('d') },
      );
      expect(answer).toEqual({
        result: { keys: ['b', 'a', 'c', 'd'].map((pk) => ({ pk, sk: '1' })), cancellationReasons: null },
      });
      expect([await get('b'), await get('a')]).toMatchObject([{ n: 1 }, { n: 2 }]);
    });

    it('writes nothing if a condition fails, and reports which one with the item found', async () => {
      await put('b', { n: { N: 7 } });
      const answer = await writes(insert('a'), insert('b'));
      expect(answer).toEqual({
        result: {
          keys: null,
          cancellationReasons: [
            { type: 'None', message: 'None' },
            { item: { pk: 'b', sk: '1', n: 7 }, type: 'ConditionCheckFailed', message: 'The condition check failed.' },
          ],
        },
        error: {
          type: 'DynamoDB:TransactionCanceledException',
          message: said(
            'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
          ),
        },
      });
      expect(await get('a')).toBeNull();
      const quiet = await writes(insert('b', { returnValuesOnConditionCheckFailure: false }));
      expect(quiet.result).toEqual({
        keys: null,
        cancellationReasons: [{ type: 'ConditionCheckFailed', message: 'The condition check failed.' }],
      });
    });

    it('contains each key once and at most 100', async () => {
      expect((await writes(insert('a'), { operation: 'DeleteItem', key: key('a') })).error?.type).toBe(
        'DynamoDB:DynamoDbException',
      );
      expect(
        (await writes(...Array.from({ length: 101 }, (_, index) => insert(`k${index}`)))).error?.message,
      ).toContain('at most 100');
    });

    it('reads several items at once', async () => {
      await put('a', { n: { N: 1 } });
      expect(
        await invoke({
          operation: 'TransactGetItems',
          transactItems: [
            { table, key: key('a') },
            { table, key: key('none') },
          ],
        }),
      ).toEqual({ result: { items: [{ pk: 'a', sk: '1', n: 1 }, null], cancellationReasons: null } });
    });
  });

  describe('the role of the data source', () => {
    const allow = (action: string, resource: string) =>
      roleOf({ effect: 'Allow', actions: [`dynamodb:${action}`], resources: [resource] });
    const denied = (action: string, resource: string) => ({
      result: null,
      error: {
        type: 'DynamoDB:DynamoDbException',
        message: said(
          `User: arn:aws:sts::${ACCOUNT}:assumed-role/Role/APPSYNC_ASSUME_ROLE is not authorized to perform: ` +
            `dynamodb:${action} on resource: ${resource} because no identity-based policy allows the ` +
            `dynamodb:${action} action`,
        ),
      },
    });

    it('is checked for the action and the table, and a refusal is logged', async () => {
      const role = allow('Query', arnOf(table));
      expect(await invoke({ operation: 'GetItem', key: key('a') }, role)).toEqual(denied('GetItem', arnOf(table)));
      expect(warnings).toEqual([expect.stringContaining('data source Things: User: ')]);
      expect(
        (await invoke({ operation: 'GetItem', key: key('a') }, allow('GetItem', arnOf(table)))).error,
      ).toBeUndefined();
    });

    it('is checked for the index that a query reads', async () => {
      const query = {
        operation: 'Query',
        index: 'byKind',
        query: { expression: 'kind = :k', expressionValues: { ':k': { S: 'k' } } },
      };
      expect(await invoke(query, allow('Query', arnOf(table)))).toEqual(
        denied('Query', `${arnOf(table)}/index/byKind`),
      );
      expect((await invoke(query, allow('Query', `${arnOf(table)}/index/*`))).error).toBeUndefined();
    });

    it('is checked for every item of a transaction and every table of a batch', async () => {
      const check = {
        operation: 'TransactWriteItems',
        transactItems: [
          { table, operation: 'PutItem', key: key('a') },
          { table, operation: 'ConditionCheck', key: key('b'), condition: absent },
        ],
      };
      expect(await invoke(check, allow('PutItem', arnOf(table)))).toEqual(denied('ConditionCheckItem', arnOf(table)));
      expect(
        await invoke(
          { operation: 'BatchGetItem', tables: { [table]: { keys: [key('a')] }, Other: { keys: [key('a')] } } },
          allow('BatchGetItem', arnOf(table)),
        ),
      ).toEqual(denied('BatchGetItem', arnOf('Other')));
      expect(
        await invoke({ operation: 'BatchDeleteItem', tables: { [table]: [key('a')] } }, allow('DeleteItem', '*')),
      ).toEqual(denied('BatchWriteItem', arnOf(table)));
    });
  });

  describe('an invalid request', () => {
    it.each<[unknown, string]>([
      [null, "Value for field '$[operation]' not found."],
      [{}, "Value for field '$[operation]' not found."],
      [{ operation: 'FetchItem' }, "Unsupported operation 'FetchItem'."],
      [{ operation: 'Sync' }, 'Sync needs a versioned data source.'],
      [{ operation: 'GetItem' }, "Value for field '$[key]' not found or not an object."],
      [
        { operation: 'GetItem', key: { pk: 'a' } },
        "Expected JSON object for attribute value '$[key][pk]' but got a 'STRING' instead.",
      ],
      [
        { operation: 'GetItem', key: { pk: { S: 'a', N: 1 } } },
        "Attribute value '$[key][pk]' has more than one type: S, N.",
      ],
      [{ operation: 'GetItem', key: { pk: { X: 'a' } } }, "Unsupported element '$[key][pk][X]'."],
      [{ operation: 'PutItem', item: {} }, "Unsupported element '$[item]'."],
      [
        { operation: 'UpdateItem', key: key('a'), update: { expression: 'SET a = b' }, returnValues: 'ALL_NEW' },
        "Unsupported element '$[returnValues]'.",
      ],
      [{ operation: 'UpdateItem', key: key('a') }, "Value for field '$[update]' not found."],
      [{ operation: 'Query', query: {} }, "Value for field '$[query][expression]' not found."],
      [{ operation: 'Query', query: { expression: 'a', values: {} } }, "Unsupported element '$[query][values]'."],
      [
        { operation: 'BatchGetItem', tables: { T: { keys: key('a') } } },
        "Value for field '$[tables][T][keys]' not found or not an array.",
      ],
      [
        { operation: 'BatchPutItem', tables: { T: [{ pk: 'a' }] } },
        "Expected JSON object for attribute value '$[tables][T][0][pk]' but got a 'STRING' instead.",
      ],
      [
        { operation: 'TransactWriteItems', transactItems: [] },
        "Value for field '$[transactItems]' not found or empty.",
      ],
      [
        { operation: 'TransactWriteItems', transactItems: [{ operation: 'PutItem', key: key('a') }] },
        "Value for field '$[transactItems][0][table]' not found.",
      ],
      [
        {
          operation: 'TransactWriteItems',
          transactItems: [{ table: 'T', operation: 'ConditionCheck', key: key('a') }],
        },
        "Value for field '$[transactItems][0][condition]' not found.",
      ],
      [
        {
          operation: 'TransactWriteItems',
          transactItems: [{ table: 'T', operation: 'PutItem', key: key('a'), values: {} }],
        },
        "Unsupported element '$[transactItems][0][values]'.",
      ],
      [
        {
          operation: 'PutItem',
          key: key('a'),
          condition: { ...absent, conditionalCheckFailedHandler: { strategy: 'Custom' } },
        },
        "Value for field '$[condition][conditionalCheckFailedHandler][lambdaArn]' not found.",
      ],
    ])('is refused as by AWS: %j', async (request, message) => {
      expect(await invoke(request)).toEqual({ result: null, error: { type: 'MappingTemplate', message } });
      expect(warnings).toEqual([`Query.things, data source Things: AWS refuses this request: ${message}`]);
    });

    it('is a DynamoDbException if DynamoDB refuses it, unless the SDK knows the error', async () => {
      expect((await invoke({ operation: 'GetItem', key: { other: { S: 'a' } } })).error).toMatchObject({
        type: 'DynamoDB:DynamoDbException',
      });
      expect(
        (await invoke({ operation: 'BatchGetItem', tables: { Missing: { keys: [key('a')] } } })).error,
      ).toMatchObject({ type: 'DynamoDB:ResourceNotFoundException' });
    });
  });

  describe('a listener for calls', () => {
    async function heard(work: () => Promise<unknown>): Promise<DynamoDbCall[]> {
      const calls: DynamoDbCall[] = [];
      const listener = (call: DynamoDbCall): void => void calls.push(call);
      listeners.add(listener);
      await work();
      listeners.delete(listener);
      return calls;
    }

    it('receives each call with its capacity', async () => {
      const calls = await heard(async () => {
        await put('a', { n: { N: 1 } });
        await get('a');
        await invoke({
          operation: 'TransactWriteItems',
          transactItems: [{ table, operation: 'PutItem', key: key('b') }],
        });
      });
      expect(calls).toMatchObject([
        {
          operation: 'PutItem',
          tables: [table],
          consumedCapacity: { read: 0, write: 1 },
          dataSource: 'Things',
          field: 'Query.things',
          requestId: 'r1',
        },
        { operation: 'GetItem', tables: [table], consumedCapacity: { read: 1, write: 0 } },
        // DynamoDB itself bills 2: DynamoDB Local reports twice that, and of a transaction's items in one table only the largest.
        { operation: 'TransactWriteItems', tables: [table], consumedCapacity: { read: 0, write: 4 } },
      ]);
    });

    it('receives a refused call and the read that follows it', async () => {
      await put('a', { n: { N: 1 } });
      const calls = await heard(() =>
        invoke({ operation: 'PutItem', key: key('a'), attributeValues: { n: { N: 2 } }, condition: absent }),
      );
      expect(calls.map((call) => [call.operation, call.tables])).toEqual([
        ['PutItem', [table]],
        ['GetItem', [table]],
      ]);
    });
  });
});
