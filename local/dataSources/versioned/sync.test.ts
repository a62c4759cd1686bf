import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestSource } from './testSource.ts';
import { NOON, startTestSource } from './testSource.ts';

interface SyncResult {
  items: { pk: string; sk: string; n: number; _version: number; _deleted?: boolean }[];
  nextToken: string | null;
  scannedCount: number;
  startedAt: number;
}

const HOUR = 3_600_000;

describe('the operation Sync', () => {
  let test: TestSource;
  beforeAll(async () => {
    test = await startTestSource();
  });
  afterAll(() => test.stop());
  beforeEach(() => test.reset());

  const write = (sk: string, n: number, more: object = {}, pk = 'a') =>
    test.invoke({
      operation: 'PutItem',
      key: { pk: { S: pk }, sk: { S: sk } },
      attributeValues: { n: { N: n } },
      ...more,
    });
  const sync = async (request: object = {}): Promise<SyncResult> =>
    (await test.invoke({ operation: 'Sync', ...request })).result as SyncResult;
  const numbers = ({ items }: SyncResult): number[] => items.map(({ n }) => n);

  it('reads the base table including tombstones if there was no sync before or it is too old', async () => {
    await write('1', 1);
    await write('2', 2);
    await test.invoke({ operation: 'DeleteItem', key: { pk: { S: 'a' }, sk: { S: '1' } } });
    test.now += HOUR;
    const all = { nextToken: null, scannedCount: 2, startedAt: NOON + HOUR };
    for (const lastSync of [undefined, null, 0, test.now - 49 * HOUR]) {
      const result = await sync(lastSync === undefined ? {} : { lastSync });
      expect(result).toMatchObject(all);
      expect(result.items.toSorted((a, b) => a.n - b.n)).toMatchObject([
        { n: 1, _deleted: true, _version: 2 },
        { n: 2, _version: 1 },
      ]);
    }
  });

  it('reads the changes since the last sync, across midnight, oldest first', async () => {
    test.now = Date.parse('2026-02-28T23:59:58.000Z');
    await write('1', 1);
    test.now += 1000;
    const lastSync = test.now;
    await write('1', 2);
    test.now += 2000;
    await write('2', 3);
    test.now += 24 * HOUR;
    await write('3', 4);
    const result = await sync({ lastSync });
    expect(numbers(result)).toEqual([2, 3, 4]);
    expect(result).toMatchObject({ nextToken: null, scannedCount: 3, startedAt: test.now });
    expect(await sync({ lastSync: test.now + 1 })).toMatchObject({ items: [{ n: 4 }] });
  });

  it.each([[{}], [{ lastSync: NOON - HOUR }]])('keeps one start time over all pages: %j', async (request) => {
    test.now = NOON - HOUR;
    for (const n of [1, 2, 3]) await write(String(n), n);
    test.now = NOON;
    const first = await sync({ ...request, limit: 2 });
    expect(first).toMatchObject({ scannedCount: 2, startedAt: NOON });
    test.now += HOUR;
    const second = await sync({ ...request, limit: 2, nextToken: first.nextToken });
    expect(second).toMatchObject({ nextToken: null, startedAt: NOON });
    expect([...numbers(first), ...numbers(second)].toSorted()).toEqual([1, 2, 3]);
    const refused = { error: { type: 'DynamoDB:UserIllegalArgumentException' } };
    expect(await test.invoke({ operation: 'Sync', nextToken: 'abc' })).toMatchObject(refused);
    expect(await test.invoke({ operation: 'Sync', basePartitionKey: 'a', nextToken: first.nextToken })).toMatchObject(
      refused,
    );
    expect(await test.invoke({ operation: 'Scan', nextToken: first.nextToken })).toMatchObject(refused);
  });

  it('pages over several days of the delta table', async () => {
    for (const n of [1, 2, 3, 4]) {
      test.now = NOON + Math.floor(n / 2) * 12 * HOUR;
      await write(String(n), n);
    }
    const seen: number[] = [];
    let nextToken: string | null = null;
    do {
      const page: SyncResult = await sync({ lastSync: NOON, limit: 1, nextToken });
      expect(page.items.length).toBeLessThanOrEqual(1);
      seen.push(...numbers(page));
      ({ nextToken } = page);
    } while (nextToken !== null);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('filters, and counts the items that it read', async () => {
    for (const n of [1, 2, 3]) await write(String(n), n);
    const filter = { expression: '#n > :n', expressionNames: { '#n': 'n' }, expressionValues: { ':n': { N: 1 } } };
    for (const lastSync of [null, NOON]) {
      const result = await sync({ lastSync, filter });
      expect(numbers(result).toSorted()).toEqual([2, 3]);
      expect(result.scannedCount).toBe(3);
    }
  });

  it('reads one partition, or the whole delta table by its index', async () => {
    const custom = { customPartitionKey: 'pk', populateIndexFields: true };
    await write('1', 1, custom);
    await write('1', 2, custom, 'b');
    for (const lastSync of [null, NOON]) expect(numbers(await sync({ lastSync, basePartitionKey: 'b' }))).toEqual([2]);
    expect(numbers(await sync({ lastSync: NOON, deltaIndexName: 'byTime' })).toSorted()).toEqual([1, 2]);
    expect(numbers(await sync({ lastSync: NOON }))).toEqual([]);
  });

  it.each<[object, string]>([
    [{ limit: 1001 }, "Value for field '$[limit]' must be between 1 and 1000."],
    [{ limit: 0 }, "Value for field '$[limit]' must be between 1 and 1000."],
    [{ lastSync: 'x' }, "Value for field '$[lastSync]' is not a number."],
    [{ query: {} }, "Unsupported element '$[query]'."],
    [{ filter: { names: {} } }, "Unsupported element '$[filter][names]'."],
  ])('refuses %j', async (request, message) => {
    expect(await test.invoke({ operation: 'Sync', ...request })).toEqual({
      result: null,
      error: { type: 'MappingTemplate', message },
    });
    expect(test.warnings).toHaveLength(1);
  });
});
