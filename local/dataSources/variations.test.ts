import { describe, expect, it } from 'vitest';
import type { DataSourceAnswer } from './types.ts';
import { reshaped, SHAPE_RULES, VARIATIONS } from './variations.ts';

const names = Object.keys(VARIATIONS);
const shapes = (operation: string, answer: DataSourceAnswer): Record<string, DataSourceAnswer> =>
  Object.fromEntries(names.map((name) => [name, reshaped({ operation }, answer, name)]));
const results = (operation: string, result: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shapes(operation, { result })).map(([name, each]) => [name, each.result]));

describe('variations of response shapes', () => {
  it('cover every rule in some run, and none twice', () => {
    const used = Object.values(VARIATIONS).flatMap(({ rules }) => rules);
    expect(used.toSorted()).toEqual(Object.keys(SHAPE_RULES).sort());
  });

  it('describe a finished batch in other ways, and leave unfinished batches alone', () => {
    const data = { T: [{ pk: 'b', n: null }, null, { pk: 'a' }] };
    expect(results('BatchGetItem', { data, unprocessedKeys: { T: [] } })).toEqual({
      sparse: { data: { T: [{ pk: 'b' }, { pk: 'a' }] } },
      explicit: { data, unprocessedKeys: { T: null } },
      shuffled: { data: { T: [{ pk: 'a' }, null, { pk: 'b', n: null }] }, unprocessedKeys: {} },
    });
    const left = { T: [{ pk: 'c' }] };
    expect(Object.values(results('BatchGetItem', { data, unprocessedKeys: left }))).toEqual(
      names.map(() => expect.objectContaining({ unprocessedKeys: left }) as unknown),
    );
  });

  it('describe the last page in other ways', () => {
    expect(results('Query', { items: [], nextToken: null, scannedCount: 0 })).toEqual({
      sparse: {},
      explicit: { items: null, nextToken: '', scannedCount: 0 },
      shuffled: { items: [], nextToken: null, scannedCount: 0 },
    });
    expect(results('GetItem', null)).toEqual({ sparse: undefined, explicit: {}, shuffled: null });
    expect(results('Query', { items: [{ pk: 'a' }], nextToken: 't', scannedCount: 1 })['sparse']).toEqual({
      items: [{ pk: 'a' }],
      nextToken: 't',
    });
  });

  it('describe the cause of a cancelled transaction in other words', () => {
    const item = { pk: 'a', m: { x: 1, y: null } };
    const cancelled = {
      result: {
        keys: null,
        cancellationReasons: [
          { type: 'None', message: 'None' },
          { item, type: 'ConditionCheckFailed', message: 'The condition check failed.' },
        ],
      },
      error: {
        type: 'DynamoDB:TransactionCanceledException',
        message: 'Transaction cancelled (Service: DynamoDb, Status Code: 400, Request ID: ABC)',
      },
    };
    expect(shapes('TransactWriteItems', cancelled)).toEqual({
      sparse: {
        ...cancelled,
        result: {
          cancellationReasons: [
            { type: 'None' },
            { item: { pk: 'a', m: { x: 1 } }, type: 'ConditionCheckFailed', message: 'The condition check failed.' },
          ],
        },
      },
      explicit: {
        result: {
          keys: [],
          cancellationReasons: [
            { item: null, type: 'None', message: null },
            { item, type: 'ConditionalCheckFailed', message: 'The conditional request failed' },
          ],
        },
        error: { ...cancelled.error, type: 'TransactionCanceledException' },
      },
      shuffled: {
        result: {
          keys: null,
          cancellationReasons: [
            { item: {}, type: 'None', message: 'None' },
            { item, type: 'ConditionCheckFailed', message: 'The condition check failed.' },
          ],
        },
        error: {
          ...cancelled.error,
          message:
            'Transaction cancelled (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ' +
            'TransactionCanceledException; Request ID: ABC)',
        },
      },
    });
    const committed = { keys: [{ pk: 'a' }], cancellationReasons: null };
    expect(results('TransactWriteItems', committed)).toEqual({
      sparse: { keys: [{ pk: 'a' }] },
      explicit: { ...committed, cancellationReasons: [] },
      shuffled: committed,
    });
  });

  it('reverse the order of attributes at any depth', () => {
    const shuffled = reshaped(
      { operation: 'GetItem' },
      { result: { a: 1, b: { c: 1, d: [{ e: 1, f: 2 }] } } },
      'shuffled',
    ).result;
    expect(JSON.stringify(shuffled)).toBe('{"b":{"d":[{"f":2,"e":1}],"c":1},"a":1}');
  });
});
