import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDbDataSource } from '../dataSources/dynamodb.ts';
import { lambdaDataSource } from '../dataSources/lambda.ts';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import { createTransport } from '../dataSources/transport.ts';
import type { DataSourceAnswer } from '../dataSources/types.ts';
import type { RoleModel } from '../model.ts';
import { disturbedInvocations } from './disturb.ts';
import type { FaultName } from './faults.ts';
import { befallen, FAULT_NAMES, FAULTS } from './faults.ts';
import { INVOKE } from './invocation.ts';
import type { FaultSwitch, FaultyCall } from './types.ts';

const ORIGIN = { stack: 'Test', logicalId: 'Things' };
const ROLE: RoleModel = {
  ...ORIGIN,
  logicalId: 'Role',
  arn: 'arn:aws:iam::000000000000:role/Role',
  statements: [{ effect: 'Allow', actions: ['*'], resources: ['*'] }],
};
const KEYS = ['a', 'b', 'c'].map((id) => ({ id: { S: id } }));
const REQUESTS: Record<string, object> = {
  GetItem: { operation: 'GetItem', key: { id: { S: 'a' } } },
  BatchGetItem: { operation: 'BatchGetItem', tables: { Things: { keys: KEYS, consistentRead: true } } },
  TransactWriteItems: {
    operation: 'TransactWriteItems',
    transactItems: KEYS.map((key) => ({ table: 'Things', operation: 'DeleteItem', key })),
  },
};
const ASKED_BY = {
  field: 'Mutation.make',
  requestId: '1',
  step: { place: 2, name: 'Mutation_make_write' },
  headers: { cell: '7' },
};

describe('a fault of a call to DynamoDB', () => {
  let server: Server;
  let transport: DynamoDbTransport;
  /** Bodies that reached the service. */
  const asked: Record<string, unknown>[] = [];
  const faults: FaultSwitch = {};
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const input = JSON.parse(body) as { RequestItems?: { Things: { Keys: object[] } } };
        asked.push(input);
        const items = input.RequestItems?.Things.Keys ?? [];
        response.end(JSON.stringify({ Item: { id: { S: 'a' } }, Responses: { Things: items } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    transport = createTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'eu-west-1');
  });
  afterAll(() => {
    transport.stop();
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => {
    asked.length = 0;
    faults.choose = undefined;
  });

  const call = (operation: string): Promise<DataSourceAnswer> =>
    dynamoDbDataSource(
      { ...ORIGIN, name: 'Things', type: 'AMAZON_DYNAMODB', tableName: 'Things', region: 'eu-west-1', role: ROLE },
      { transport, accountId: '000000000000', warn: () => undefined, listeners: new Set(), faults },
    ).invoke(REQUESTS[operation], ASKED_BY);

  it('knows which call of which field it befalls', async () => {
    const seen: FaultyCall[] = [];
    faults.choose = (each) => (seen.push(each), undefined);
    await call('GetItem');
    expect(seen).toEqual([
      {
        field: 'Mutation.make',
        step: 2,
        function: 'Mutation_make_write',
        operation: 'GetItem',
        requestId: '1',
        headers: { cell: '7' },
      },
    ]);
  });

  /** Whether the service does what it is asked, and what the data source answers. */
  const OUTCOMES: [fault: FaultName, operation: string, done: boolean, type: string | null][] = [
    ['throttled', 'GetItem', false, 'DynamoDB:'],
    ['throughputExceeded', 'GetItem', false, 'DynamoDB:ProvisionedThroughputExceededException'],
    ['requestLimitExceeded', 'GetItem', false, 'DynamoDB:'],
    ['throttledItem', 'TransactWriteItems', false, 'DynamoDB:TransactionCanceledException'],
    ['conflict', 'TransactWriteItems', false, 'DynamoDB:TransactionCanceledException'],
    ['inProgress', 'TransactWriteItems', false, 'DynamoDB:TransactionInProgressException'],
    ['serverError', 'GetItem', false, 'DynamoDB:'],
    ['serverErrorAfter', 'TransactWriteItems', true, 'DynamoDB:'],
    ['unavailable', 'GetItem', false, 'DynamoDB:'],
    ['resetBefore', 'TransactWriteItems', false, 'DynamoDB:'],
    ['resetAfter', 'TransactWriteItems', true, 'DynamoDB:'],
    ['resent', 'TransactWriteItems', true, null],
    ['truncated', 'TransactWriteItems', true, 'DynamoDB:'],
    ['timedOut', 'TransactWriteItems', true, 'DynamoDB:'],
    ['delayedBefore', 'TransactWriteItems', true, null],
    ['delayedAfter', 'TransactWriteItems', true, null],
    ['partialBatch', 'BatchGetItem', true, null],
  ];

  it('is tried here, each', () => {
    expect(OUTCOMES.map(([fault]) => fault)).toEqual(FAULT_NAMES);
  });

  it.each(OUTCOMES)('comes as the wire has it: %s of %s', async (fault, operation, done, type) => {
    const told: boolean[] = [];
    faults.choose = () => ({ fault, delayMs: 1, served: (did) => told.push(did) });
    const { error } = await call(operation);
    const times = fault === 'resent' ? 2 : done ? 1 : 0;
    expect(asked).toHaveLength(times);
    expect(told).toEqual(Array.from({ length: times }, () => true));
    if (type === null) expect(error).toBeUndefined();
    else expect(error?.type).toContain(type);
  });

  it('leaves out the later half of a batch', async () => {
    faults.choose = () => ({ fault: 'partialBatch' });
    const { result } = await call('BatchGetItem');
    expect(asked).toEqual([{ RequestItems: { Things: { Keys: KEYS.slice(0, 1), ConsistentRead: true } } }]);
    expect(result).toEqual({
      data: { Things: [{ id: 'a' }, null, null] },
      unprocessedKeys: { Things: [{ id: 'b' }, { id: 'c' }] },
    });
  });

  it('cancels a transaction for its last item', async () => {
    faults.choose = () => ({ fault: 'conflict' });
    const { result } = await call('TransactWriteItems');
    expect(result).toMatchObject({
      cancellationReasons: [{ type: 'None' }, { type: 'None' }, { type: 'TransactionConflict' }],
    });
  });

  it('delays for as long as it is told', async () => {
    let release: () => void = () => undefined;
    faults.choose = () => ({ fault: 'delayedAfter', until: new Promise<void>((resolve) => (release = resolve)) });
    let answered = false;
    const answer = call('GetItem').then((each) => ((answered = true), each));
    await expect.poll(() => asked.length).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    release();
    expect((await answer).result).toEqual({ id: 'a' });
  });
});

describe('a fault of a call to a function', () => {
  const ran: unknown[] = [];
  const faults: FaultSwitch = {};
  const source = disturbedInvocations(
    lambdaDataSource(
      { ...ORIGIN, name: 'Fn', type: 'AWS_LAMBDA', functionArn: 'arn:aws:lambda:eu-west-1:0:function:Fn', role: ROLE },
      (_arn, payload) => (ran.push(payload), Promise.resolve({ payload: 'made' })),
      () => undefined,
    ),
    faults,
  );
  const invocable = FAULT_NAMES.filter((fault) => befallen(fault).includes(INVOKE));

  it.each(invocable)('comes as AppSync tells it: %s', async (fault) => {
    ran.length = 0;
    const told: boolean[] = [];
    faults.choose = () => ({ fault, delayMs: 1, served: (did) => told.push(did) });
    const { result, error } = await source.invoke({ operation: 'Invoke', payload: {} }, ASKED_BY);
    const before = ['throttled', 'serverError', 'resetBefore'].includes(fault);
    expect(ran).toHaveLength(before ? 0 : 1);
    expect(told).toEqual(before ? [] : [true]);
    if (fault.startsWith('delayed')) expect([result, error]).toEqual(['made', undefined]);
    else expect([result, error?.type]).toEqual([null, expect.stringMatching(/^Lambda:\w+Exception$/)]);
  });

  it('is one of those that say so', () => {
    expect(invocable.filter((fault) => FAULTS[fault].invocation === undefined)).toEqual([]);
    expect(invocable).toHaveLength(9);
  });
});
