import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SyncModel } from '../../model.ts';
import type { DataSourceAnswer } from '../types.ts';
import type { Setup, TestSource } from './testSource.ts';
import { ACCOUNT, arnOf, NOON, roleOf, startTestSource } from './testSource.ts';

const OPTIMISTIC: SyncModel = { detection: 'VERSION', handler: 'OPTIMISTIC_CONCURRENCY' };
const AUTOMERGE: SyncModel = { detection: 'VERSION', handler: 'AUTOMERGE' };
const LAMBDA: SyncModel = {
  detection: 'VERSION',
  handler: 'LAMBDA',
  lambdaArn: 'arn:aws:lambda:eu-west-1:000000000000:function:handler',
};

const REJECTED = { type: 'ConflictUnhandled', message: 'Conflict resolver rejects mutation.' };
const CONDITION_FAILED = {
  type: 'DynamoDB:ConditionalCheckFailedException',
  message: expect.stringContaining('The conditional request failed (Service: DynamoDb, ') as string,
};

describe('a versioned data source', () => {
  let test: TestSource;
  beforeAll(async () => {
    test = await startTestSource();
  });
  afterAll(() => test.stop());
  beforeEach(() => test.reset());

  const key = (pk = 'a', sk = '1') => ({ pk: { S: pk }, sk: { S: sk } });
  const version = (value: number | undefined) => (value === undefined ? {} : { _version: value });
  const put = (attributeValues: object, known?: number, setup: Setup = { sync: OPTIMISTIC }, more: object = {}) =>
    test.invoke({ operation: 'PutItem', key: key(), attributeValues, ...version(known), ...more }, setup);
  const update = (
    expression: string,
    expressionValues: object,
    known?: number,
    setup: Setup = { sync: OPTIMISTIC },
    more: object = {},
  ) =>
    test.invoke(
      { operation: 'UpdateItem', key: key(), update: { expression, expressionValues }, ...version(known), ...more },
      setup,
    );
  const remove = (known?: number, setup: Setup = { sync: OPTIMISTIC }, more: object = {}) =>
    test.invoke({ operation: 'DeleteItem', key: key(), ...version(known), ...more }, setup);
  const stored = async (): Promise<unknown> =>
    (await test.invoke({ operation: 'GetItem', key: key(), consistentRead: true })).result;
  const absent = { condition: { expression: 'attribute_not_exists(pk)' } };

  describe('a write', () => {
    it('counts versions and records the time', async () => {
      const first = { pk: 'a', sk: '1', n: 1, _version: 1, _lastChangedAt: NOON };
      expect(await put({ n: { N: 1 } })).toEqual({ result: first });
      expect(await stored()).toEqual(first);
      test.now += 1500;
      const second = { ...first, n: 2, _version: 2, _lastChangedAt: NOON + 1500 };
      expect(await update('SET n = :n', { ':n': { N: 2 } }, 1)).toEqual({ result: second });
      expect(await put({ m: { N: 3 } }, 2)).toEqual({
        result: { pk: 'a', sk: '1', m: 3, _version: 3, _lastChangedAt: NOON + 1500 },
      });
    });

    it('creates an item by an update, and adopts an item without a version', async () => {
      expect((await update('SET n = :n', { ':n': { N: 2 } })).result).toMatchObject({ n: 2, _version: 1 });
      expect((await update('ADD n :n', { ':n': { N: 2 } }, 1)).result).toMatchObject({ n: 4, _version: 2 });
      expect((await update('REMOVE n', {}, 2)).result).toEqual({ pk: 'a', sk: '1', _version: 3, _lastChangedAt: NOON });
    });

    it('records the change in the delta table, with a time to live', async () => {
      test.now += 61_234;
      await put({ n: { N: 1 } });
      await update('SET n = :n', { ':n': { N: 2 } }, 1);
      const record = {
        pk: 'a',
        sk: '1',
        ds_pk: `${test.table}:2026-03-01`,
        _lastChangedAt: NOON + 61_234,
        _ttl: Math.floor((NOON + 61_234) / 1000) + 2 * 24 * 3600,
      };
      expect((await test.rows(test.delta)).toSorted((a, b) => Number(a['n']) - Number(b['n']))).toEqual([
        { ...record, n: 1, _version: 1, ds_sk: '12:01:01.234:a#1:1' },
        { ...record, n: 2, _version: 2, ds_sk: '12:01:01.234:a#1:2' },
      ]);
    });

    it('records under the partition of the item, and for an index, if configured', async () => {
      await put({}, undefined, {}, { customPartitionKey: 'pk', populateIndexFields: true });
      const day = `${test.table}:2026-03-01`;
      expect(await test.rows(test.delta)).toMatchObject([
        { ds_pk: `${day}:a`, ds_sk: '12:00:00.000:1:1', gsi_ds_pk: day, gsi_ds_sk: '12:00:00.000:a#1:1' },
      ]);
    });

    it.each<[string, () => Promise<DataSourceAnswer>]>([
      ['a put', () => put({ _version: { N: 7 } })],
      [
        'an update by name',
        () =>
          update(
            'SET n = :n, #v = :n',
            { ':n': { N: 1 } },
            1,
            {},
            {
              update: {
                expression: 'SET #v = :n',
                expressionNames: { '#v': '_deleted' },
                expressionValues: { ':n': { N: 1 } },
              },
            },
          ),
      ],
      ['an update that removes', () => update('REMOVE n, _ttl', {})],
    ])('may not change attributes of AppSync: %s', async (_name, work) => {
      expect((await work()).error?.type).toBe('BadRequest');
      expect(await test.rows(test.table)).toEqual([]);
    });

    it('fails if the delta table rejects the record, although the item is written', async () => {
      expect(await put({ n: { N: 1 } }, undefined, { deltaTableName: 'Missing' })).toEqual({
        result: null,
        error: { type: 'DeltaSyncWriteError', message: 'Failed to write delta sync record.' },
      });
      expect(await stored()).toMatchObject({ n: 1 });
      expect(test.warnings).toEqual([expect.stringContaining('the delta table Missing takes no record')]);
    });
  });

  describe('a deletion', () => {
    it('leaves a tombstone with a time to live, and a record of it', async () => {
      await put({ n: { N: 1 } });
      const tombstone = {
        pk: 'a',
        sk: '1',
        n: 1,
        _version: 2,
        _lastChangedAt: NOON,
        _deleted: true,
        _ttl: NOON / 1000 + 3600,
      };
      expect(await remove(1)).toEqual({ result: tombstone });
      expect(await stored()).toEqual(tombstone);
      expect(await test.rows(test.delta)).toContainEqual({
        ...tombstone,
        ds_pk: `${test.table}:2026-03-01`,
        ds_sk: '12:00:00.000:a#1:2',
        _ttl: NOON / 1000 + 2 * 24 * 3600,
      });
    });

    it('removes the item at once if tombstones have no time to live', async () => {
      await put({ n: { N: 1 } });
      expect(await remove(1, { sync: OPTIMISTIC, baseTtl: 0 })).toEqual({
        result: { pk: 'a', sk: '1', n: 1, _version: 2, _lastChangedAt: NOON, _deleted: true },
      });
      expect(await stored()).toBeNull();
      expect(await test.rows(test.delta)).toContainEqual(expect.objectContaining({ _deleted: true, _version: 2 }));
    });

    it('succeeds for a missing item and writes nothing', async () => {
      expect(await remove(3, { sync: OPTIMISTIC }, { condition: { expression: 'attribute_exists(pk)' } })).toEqual({
        result: null,
      });
      expect([...(await test.rows(test.table)), ...(await test.rows(test.delta))]).toEqual([]);
    });

    it.each<[string, () => Promise<DataSourceAnswer>]>([
      ['a put', () => put({ n: { N: 2 } }, 2)],
      ['an update', () => update('SET n = :n REMOVE spare', { ':n': { N: 2 } }, 2)],
    ])('is undone by %s with the right version', async (_name, work) => {
      await put({ n: { N: 1 } });
      await remove(1);
      expect((await work()).result).toEqual({ pk: 'a', sk: '1', n: 2, _version: 3, _lastChangedAt: NOON });
    });
  });

  describe('optimistic concurrency', () => {
    beforeEach(async () => {
      await put({ n: { N: 1 } });
      await update('SET n = :n', { ':n': { N: 2 } }, 1);
    });

    it.each<[string, number | undefined, (known?: number) => Promise<DataSourceAnswer>]>([
      ['a put', 1, (known) => put({ n: { N: 9 } }, known)],
      ['an update', 1, (known) => update('SET n = :n', { ':n': { N: 9 } }, known)],
      ['an update', 3, (known) => update('SET n = :n', { ':n': { N: 9 } }, known)],
      ['an update', undefined, (known) => update('SET n = :n', { ':n': { N: 9 } }, known)],
      ['a deletion', 1, (known) => remove(known)],
    ])('rejects %s with version %s, and returns the current item', async (_name, known, work) => {
      expect(await work(known)).toEqual({
        result: { pk: 'a', sk: '1', n: 2, _version: 2, _lastChangedAt: NOON },
        error: REJECTED,
      });
      expect(await test.rows(test.delta)).toHaveLength(2);
    });

    it('checks the condition of the request first', async () => {
      expect(await put({ n: { N: 9 } }, undefined, { sync: OPTIMISTIC }, absent)).toEqual({
        result: null,
        error: CONDITION_FAILED,
      });
      const condition = (n: number) => ({
        condition: { expression: 'n = :was', expressionValues: { ':was': { N: n } } },
      });
      expect(await update('SET n = :n', { ':n': { N: 9 } }, 1, { sync: OPTIMISTIC }, condition(1))).toMatchObject({
        error: CONDITION_FAILED,
      });
      expect(await update('SET n = :n', { ':n': { N: 9 } }, 1, { sync: OPTIMISTIC }, condition(2))).toMatchObject({
        error: REJECTED,
      });
      expect(await update('SET n = :n', { ':n': { N: 9 } }, 2, { sync: OPTIMISTIC }, condition(1))).toMatchObject({
        error: CONDITION_FAILED,
      });
      expect(await update('SET n = :n', { ':n': { N: 9 } }, 2, { sync: OPTIMISTIC }, condition(2))).toMatchObject({
        result: { n: 9, _version: 3 },
      });
    });

    it('notices a write that happens in between', async () => {
      test.beforeNext('UpdateItem', () => put({ n: { N: 5 } }, 2));
      expect(await update('SET n = :n', { ':n': { N: 9 } }, 2)).toMatchObject({
        result: { n: 5, _version: 3 },
        error: REJECTED,
      });
    });

    it('does nothing if conflict detection is off', async () => {
      expect(
        await update('SET n = n + :n', { ':n': { N: 1 } }, 1, { sync: { detection: 'NONE', handler: 'NONE' } }),
      ).toMatchObject({ result: { n: 3, _version: 3 } });
      test.beforeNext('UpdateItem', () => put({ n: { N: 50 } }, 3));
      expect(await update('SET n = n + :n', { ':n': { N: 1 } }, undefined, {})).toMatchObject({
        result: { n: 51, _version: 5 },
      });
    });
  });

  describe('an automatic merge', () => {
    beforeEach(() =>
      put({
        name: { S: 'Nadia' },
        points: { L: [{ N: 24 }] },
        tags: { SS: ['x'] },
        stats: { M: { ppg: { S: '35.4' } } },
      }),
    );

    it('adds what a put brings, and writes the next version', async () => {
      const incoming = {
        name: { S: 'Shaggy' },
        points: { L: [{ N: 30 }] },
        tags: { SS: ['x', 'y'] },
        jersey: { N: 5 },
        stats: { M: { ppg: { S: '1' }, rpg: { S: '6.9' } } },
      };
      const merged = {
        pk: 'a',
        sk: '1',
        name: 'Nadia',
        points: [24, 30],
        tags: ['x', 'y'],
        jersey: 5,
        stats: { ppg: '35.4', rpg: '6.9' },
        _version: 2,
        _lastChangedAt: NOON,
      };
      expect(await put(incoming, 0, { sync: AUTOMERGE })).toEqual({ result: merged });
      expect(await test.rows(test.delta)).toContainEqual(
        expect.objectContaining({ ...merged, tags: expect.arrayContaining(['x', 'y']) as string[] }),
      );
    });

    it('considers only the attributes that an update names', async () => {
      const answer = await update(
        'SET #name = :name, points = :points, jersey = :jersey REMOVE stats',
        { ':name': { S: 'Shaggy' }, ':points': { L: [{ N: 24 }, { N: 1 }] }, ':jersey': { N: 5 } },
        undefined,
        { sync: AUTOMERGE },
        {
          update: {
            expression: 'SET #name = :name, points = :points, jersey = :jersey REMOVE stats',
            expressionNames: { '#name': 'name' },
            expressionValues: {
              ':name': { S: 'Shaggy' },
              ':points': { L: [{ N: 24 }, { N: 1 }] },
              ':jersey': { N: 5 },
            },
          },
        },
      );
      expect(answer).toMatchObject({
        result: { name: 'Nadia', points: [24, 24, 1], tags: ['x'], jersey: 5, stats: { ppg: '35.4' }, _version: 2 },
      });
    });

    it('is an ordinary write if the version is right', async () => {
      expect(await update('SET points = :p', { ':p': { L: [] } }, 1, { sync: AUTOMERGE })).toMatchObject({
        result: { points: [], _version: 2 },
      });
    });

    it('rejects a deletion, and gives up if other writes keep coming first', async () => {
      expect(await remove(undefined, { sync: AUTOMERGE })).toMatchObject({ error: REJECTED });
      const race = (): Promise<unknown> => {
        test.beforeNext('PutItem', () =>
          test
            .invoke({
              operation: 'UpdateItem',
              key: key(),
              update: { expression: 'SET touched = :t', expressionValues: { ':t': { N: 1 } } },
            })
            .then(race),
        );
        return Promise.resolve();
      };
      await race();
      expect((await put({ m: { N: 1 } }, 0, { sync: AUTOMERGE })).error?.type).toBe('MaxConflicts');
      test.beforeNext('', () => Promise.resolve());
    });
  });

  describe('a custom conflict handler', () => {
    beforeEach(() => put({ n: { N: 1 }, tags: { SS: ['x'] } }));
    const answers = (payload: unknown): void => {
      test.handler.answer = { payload };
    };

    it('receives both items, the arguments, the resolver and the caller', async () => {
      answers({ action: 'REJECT' });
      expect(await update('SET n = n + :n', { ':n': { N: 4 } }, 7, { sync: LAMBDA })).toMatchObject({
        result: { n: 1, _version: 1 },
        error: REJECTED,
      });
      expect(test.handler.payloads).toEqual([
        {
          newItem: { pk: 'a', sk: '1', n: 5, tags: ['x'] },
          existingItem: { pk: 'a', sk: '1', n: 1, tags: ['x'], _version: 1, _lastChangedAt: NOON },
          arguments: { a: 1 },
          resolver: { tableName: test.table, awsRegion: 'eu-west-1', parentType: 'Mutation', field: 'thing' },
          identity: { sub: 'me' },
        },
      ]);
    });

    it('resolves with an item, ignoring its key and metadata; sets stay sets', async () => {
      answers({ action: 'RESOLVE', item: { pk: 'other', n: 8, tags: ['x'], _version: 70 } });
      expect(await put({ n: { N: 4 } }, 0, { sync: LAMBDA })).toEqual({
        result: { pk: 'a', sk: '1', n: 8, tags: ['x'], _version: 2, _lastChangedAt: NOON },
      });
      expect((await update('ADD tags :y', { ':y': { SS: ['y'] } }, 2)).error).toBeUndefined();
    });

    it('can remove the item', async () => {
      answers({ action: 'REMOVE' });
      expect(await remove(0, { sync: LAMBDA })).toMatchObject({ result: { _deleted: true, _version: 2 } });
      expect(test.handler.payloads).toMatchObject([{ newItem: null }]);
    });

    it.each<[string, unknown]>([
      ['nothing', null],
      ['an unknown action', { action: 'IGNORE' }],
      ['a removal in answer to an update', { action: 'REMOVE' }],
      ['no item', { action: 'RESOLVE' }],
    ])('causes an error if it answers %s', async (_name, payload) => {
      answers(payload);
      expect((await update('SET n = :n', { ':n': { N: 4 } }, 0, { sync: LAMBDA })).error?.type).toBe('ConflictError');
    });

    it('causes an error if it fails or may not be called', async () => {
      test.handler.answer = { payload: null, error: { errorType: 'Error', errorMessage: 'broken' } };
      expect((await remove(0, { sync: LAMBDA })).error).toEqual({ type: 'ConflictError', message: 'broken' });
      const role = roleOf({ effect: 'Allow', actions: ['dynamodb:*'], resources: ['*'] });
      expect((await remove(0, { sync: LAMBDA, role })).error).toMatchObject({
        type: 'ConflictError',
        message: expect.stringContaining('lambda:InvokeFunction') as string,
      });
      expect(test.handler.payloads).toHaveLength(1);
    });
  });

  it.each(['TransactWriteItems', 'BatchPutItem', 'BatchDeleteItem'])(
    'a versioned data source rejects %s',
    async (operation) => {
      expect(await test.invoke({ operation })).toEqual({
        result: null,
        error: {
          type: 'UnsupportedOperation',
          message:
            `Unsupported operation '${operation}'. Datasource Versioning only supports the following ` +
            'operations (TransactGetItems,PutItem,BatchGetItem,Scan,Query,GetItem,DeleteItem,UpdateItem,Sync)',
        },
      });
    },
  );

  describe('the role of a versioned data source', () => {
    const role = (...entries: [action: string, table: string][]) =>
      roleOf(
        ...entries.map(([action, table]) => ({
          effect: 'Allow' as const,
          actions: [`dynamodb:${action}`],
          resources: [arnOf(table)],
        })),
      );
    const denied = (action: string, table: string) => ({
      error: {
        type: 'DynamoDB:DynamoDbException',
        message: expect.stringContaining(
          `arn:aws:sts::${ACCOUNT}:assumed-role/Role/APPSYNC_ASSUME_ROLE is not authorized to perform: ` +
            `dynamodb:${action} on resource: ${arnOf(table)} `,
        ) as string,
      },
    });

    it('is checked for both tables', async () => {
      expect(await put({}, undefined, { role: role(['PutItem', test.table], ['GetItem', test.table]) })).toMatchObject(
        denied('PutItem', test.delta),
      );
      expect(await put({}, undefined, { role: role(['PutItem', test.table], ['PutItem', test.delta]) })).toMatchObject(
        denied('GetItem', test.table),
      );
      expect(await test.rows(test.table)).toEqual([]);
      expect(
        (
          await put({}, undefined, {
            role: role(['PutItem', test.table], ['GetItem', test.table], ['PutItem', test.delta]),
          })
        ).error,
      ).toBeUndefined();
      expect(await test.invoke({ operation: 'Sync' }, { role: role(['Query', test.table]) })).toMatchObject(
        denied('Scan', test.table),
      );
      expect(
        await test.invoke({ operation: 'Sync', lastSync: NOON }, { role: role(['Scan', test.table]) }),
      ).toMatchObject(denied('Query', test.delta));
    });
  });
});
