import { beforeEach, describe, expect, it } from 'vitest';
import type { RoleModel } from '../model.ts';
import type { LambdaOutcome } from './lambda.ts';
import { dynamoDbDataSource } from './dynamodb.ts';
import type { DynamoDbTransport } from './transport.ts';
import { DynamoDbFault } from './transport.ts';
import type { CallOrigin, DataSourceAnswer } from './types.ts';

const ORIGIN = { stack: 'Test', logicalId: 'Things' };
const HANDLER = 'arn:aws:lambda:eu-west-1:000000000000:function:Decide';
const CURRENT = { pk: { S: 'a' }, name: { S: 'Steve' }, version: { N: '8' } };

const roleOf = (...actions: string[]): RoleModel => ({
  ...ORIGIN,
  logicalId: 'Role',
  arn: 'arn:aws:iam::000000000000:role/Role',
  statements: [{ effect: 'Allow', actions, resources: ['*'] }],
});

describe('a failed condition with a handler of the strategy Custom', () => {
  const calls: [operation: string, input: unknown][] = [];
  const asked: unknown[] = [];
  let decision: LambdaOutcome;
  let role: RoleModel;

  /** Holds one item, at version 8: conditions hold where they ask for that version. */
  const transport = {
    call(operation: string, input: { ExpressionAttributeValues?: Record<string, { N?: string }> }) {
      calls.push([operation, input]);
      if (operation === 'GetItem') return Promise.resolve({ Item: CURRENT });
      if (input.ExpressionAttributeValues?.[':v']?.N === '8') return Promise.resolve({ Attributes: CURRENT });
      return Promise.reject(new DynamoDbFault('ConditionalCheckFailedException', 'The conditional request failed'));
    },
    stop: () => undefined,
  } as unknown as DynamoDbTransport;

  beforeEach(() => {
    calls.length = 0;
    asked.length = 0;
    role = roleOf('dynamodb:*', 'lambda:InvokeFunction');
    decision = { payload: { action: 'reject' } };
  });

  const request = {
    operation: 'PutItem',
    key: { pk: { S: 'a' } },
    attributeValues: { name: { S: 'Ana' }, version: { N: 2 } },
    condition: {
      expression: 'version = :v',
      expressionValues: { ':v': { N: 1 } },
      conditionalCheckFailedHandler: { strategy: 'Custom', lambdaArn: HANDLER },
    },
  };
  const origin: CallOrigin = {
    field: 'Mutation.put',
    requestId: 'r1',
    arguments: { id: 'a' },
    identity: { sub: 'u1' },
  };

  function send(sent: object = request): Promise<DataSourceAnswer> {
    const source = dynamoDbDataSource(
      { ...ORIGIN, type: 'AMAZON_DYNAMODB', name: 'Things', tableName: 'T', region: 'eu-west-1', role },
      {
        transport,
        accountId: '000000000000',
        listeners: new Set(),
        warn: () => undefined,
        invoke: (...call) => {
          asked.push(call);
          return Promise.resolve(decision);
        },
      },
    );
    return source.invoke(sent, origin);
  }

  const current = { pk: 'a', name: 'Steve', version: 8 };

  it('passes the wanted and the current item to the function', async () => {
    await send();
    const resolver = { tableName: 'T', awsRegion: 'eu-west-1', parentType: 'Mutation', field: 'put' };
    expect(asked).toEqual([
      [
        HANDLER,
        { arguments: { id: 'a' }, requestMapping: request, currentValue: CURRENT, resolver, identity: { sub: 'u1' } },
        'RequestResponse',
      ],
    ]);
  });

  it('refuses with the current item if the function rejects', async () => {
    expect(await send()).toMatchObject({
      result: current,
      error: { type: 'DynamoDB:ConditionalCheckFailedException' },
    });
  });

  it('returns the current item if the function discards', async () => {
    decision = { payload: { action: 'discard' } };
    expect(await send()).toEqual({ result: current });
  });

  it('writes what the function wants to retry, under the same key', async () => {
    decision = {
      payload: {
        action: 'retry',
        retryMapping: {
          attributeValues: { name: { S: 'Ana' }, version: { N: 9 } },
          condition: { expressionValues: { ':v': { N: 8 } } },
        },
      },
    };
    expect(await send()).toEqual({ result: { pk: 'a', name: 'Ana', version: 9 } });
    expect(calls.map(([operation]) => operation)).toEqual(['PutItem', 'GetItem', 'PutItem']);
    expect(calls[2]?.[1]).toMatchObject({
      TableName: 'T',
      Item: { pk: { S: 'a' }, version: { N: '9' } },
      ConditionExpression: 'version = :v',
      ExpressionAttributeValues: { ':v': { N: '8' } },
    });
  });

  it('asks once, and refuses if the retry fails', async () => {
    decision = { payload: { action: 'retry', retryMapping: { attributeValues: { name: { S: 'Ana' } } } } };
    expect(await send()).toMatchObject({
      result: current,
      error: { type: 'DynamoDB:ConditionalCheckFailedException' },
    });
    expect(asked).toHaveLength(1);
  });

  it('asks for updates and deletions too', async () => {
    decision = { payload: { action: 'discard' } };
    const { attributeValues: _none, ...bare } = request;
    expect(await send({ ...bare, operation: 'DeleteItem' })).toEqual({ result: current });
    expect(await send({ ...bare, operation: 'UpdateItem', update: { expression: 'SET a = pk' } })).toEqual({
      result: current,
    });
  });

  it('reads eventually consistent if the condition says so', async () => {
    await send({ ...request, condition: { ...request.condition, consistentRead: false } });
    expect(calls[1]).toEqual(['GetItem', { TableName: 'T', Key: { pk: { S: 'a' } }, ConsistentRead: false }]);
  });

  it('does not ask if the item is already as wanted, apart from ignored attributes', async () => {
    const wanted = {
      ...request,
      attributeValues: { name: { S: 'Steve' }, version: { N: 2 } },
      condition: { ...request.condition, equalsIgnore: ['version'] },
    };
    expect(await send(wanted)).toEqual({ result: current });
    expect(asked).toEqual([]);
  });

  it('reports a function that fails, gives an invalid answer, or may not be called', async () => {
    decision = { payload: { action: 'maybe' } };
    expect((await send()).error?.message).toContain('answered the action maybe');
    decision = { payload: null, error: { errorType: 'Error', errorMessage: 'broken' } };
    expect((await send()).error?.message).toBe('broken');
    role = roleOf('dynamodb:*');
    expect((await send()).error?.message).toContain('not authorized to perform: lambda:InvokeFunction');
  });
});

it('a page token works only for the field that returned it', async () => {
  const transport = {
    call: () => Promise.resolve({ Items: [], LastEvaluatedKey: { pk: { S: 'a' } } }),
    stop: () => undefined,
  } as unknown as DynamoDbTransport;
  const source = dynamoDbDataSource(
    {
      ...ORIGIN,
      type: 'AMAZON_DYNAMODB',
      name: 'Things',
      tableName: 'T',
      region: 'eu-west-1',
      role: roleOf('dynamodb:*'),
    },
    { transport, accountId: '0', listeners: new Set(), warn: () => undefined },
  );
  const scan = (field: string, nextToken?: unknown) =>
    source.invoke({ operation: 'Scan', nextToken }, { field, requestId: 'r1' });
  const { nextToken } = (await scan('Query.a')).result as { nextToken: string };
  expect((await scan('Query.a', nextToken)).error).toBeUndefined();
  expect((await scan('Query.b', nextToken)).error?.type).toBe('DynamoDB:UserIllegalArgumentException');
});
