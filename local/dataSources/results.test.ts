import { describe, expect, it } from 'vitest';
import { batchGetResult, batchWriteResult } from './results.ts';

const key = (pk: string) => ({ pk: { S: pk } });

describe('an unfinished batch', () => {
  it('lists the unprocessed keys, with null in their places', () => {
    const input = { RequestItems: { T: { Keys: [key('a'), key('b')] }, U: { Keys: [key('c')] } } };
    const output = {
      Responses: { T: [{ ...key('b'), n: { N: '1' } }] },
      UnprocessedKeys: { T: { Keys: [key('a')], ConsistentRead: true } },
      $metadata: {},
    };
    expect(batchGetResult(input, output)).toEqual({
      data: { T: [null, { pk: 'b', n: 1 }], U: [null] },
      unprocessedKeys: { T: [{ pk: 'a' }], U: [] },
    });
  });

  it('lists the items that were not put, with null in their places', () => {
    const put = (pk: string) => ({ PutRequest: { Item: { ...key(pk), n: { N: '1' } } } });
    const input = { RequestItems: { T: [put('a'), put('b')], U: [put('a')] } };
    const written = batchWriteResult(input, { UnprocessedItems: { T: [put('a')] }, $metadata: {} }, 'unprocessedItems');
    expect(written).toEqual({
      data: { T: [null, { pk: 'b', n: 1 }], U: [{ pk: 'a', n: 1 }] },
      unprocessedItems: { T: [{ pk: 'a', n: 1 }], U: [] },
    });
  });

  it('lists the keys that were not deleted, with null in their places', () => {
    const remove = (pk: string) => ({ DeleteRequest: { Key: key(pk) } });
    const written = batchWriteResult(
      { RequestItems: { T: [remove('a'), remove('b')] } },
      { UnprocessedItems: { T: [remove('b')] }, $metadata: {} },
      'unprocessedKeys',
    );
    expect(written).toEqual({ data: { T: [{ pk: 'a' }, null] }, unprocessedKeys: { T: [{ pk: 'b' }] } });
  });
});
