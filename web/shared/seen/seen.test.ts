import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/react-query-persist-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerTo, within } from '../database.ts';
import type { Seen } from './seen.ts';
import { FORM, forgetSeen, isKept, OLDEST, seenBy } from './seen.ts';

const rows = () => within('seen', 'readonly', (store) => answerTo(store.getAll() as IDBRequest<{ query: Seen }[]>));
const options = (whose: string, queryClient = new QueryClient()) => ({
  queryClient,
  persister: seenBy(whose),
  maxAge: OLDEST,
  buster: FORM,
  dehydrateOptions: { shouldDehydrateQuery: isKept },
});

/** Sees something, and waits until it is written. */
async function see(whose: string, data: Record<string, unknown>): Promise<void> {
  const seeing = options(whose);
  for (const [key, value] of Object.entries(data)) seeing.queryClient.setQueryData([key], value);
  await persistQueryClientSave(seeing);
  await expect.poll(rows).toHaveLength(1);
}

async function readBack(whose: string): Promise<unknown> {
  const reading = options(whose);
  await persistQueryClientRestore(reading);
  return reading.queryClient.getQueryData(['order']);
}

describe('what was seen', () => {
  afterEach(forgetSeen);

  it('is there at the next start, for who saw it', async () => {
    await see('app ana', { order: { id: '1', complaint: 'Frenos' } });
    expect(await readBack('app ana')).toEqual({ id: '1', complaint: 'Frenos' });
  });

  it.each(['app luis', 'other-app ana'])(
    'is not shown to anybody else, and is gone when they come: %s',
    async (other) => {
      await see('app ana', { order: { id: '1' } });
      expect(await readBack(other)).toBeUndefined();
      expect(await rows()).toEqual([]);
    },
  );

  it('is gone when they sign out, with what was on its way to be written', async () => {
    await see('app ana', { order: { id: '1' } });
    vi.useFakeTimers();
    const seeing = options('app ana');
    seeing.queryClient.setQueryData(['order'], { id: '2' });
    await persistQueryClientSave(seeing);
    const forgetting = forgetSeen();
    vi.runAllTimers();
    vi.useRealTimers();
    await forgetting;
    expect(await rows()).toEqual([]);
  });

  it('is bounded in size: the newest stays, and a list that is too long does not', async () => {
    const long = (characters: number) => ({ text: 'x'.repeat(characters) });
    const seeing = options('app ana');
    const { queryClient } = seeing;
    const now = Date.now();
    queryClient.setQueryData(['longest'], long(600_000), { updatedAt: now });
    for (let age = 0; age < 10; age += 1) queryClient.setQueryData([age], long(490_000), { updatedAt: now - age - 1 });
    await persistQueryClientSave(seeing);
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(0);
    const kept = async () => (await rows()).map(({ query }) => query.queryKey[0]).sort();
    expect(await kept()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    // Another window of the same person adds to it.
    const other = options('app ana');
    other.queryClient.setQueryData(['other'], 1);
    await persistQueryClientSave(other);
    await expect.poll(kept).toContain('other');
    expect(await kept()).toHaveLength(9);
  });

  it('is not shown any more after a week, nor where the page has another form by now', async () => {
    await see('app ana', { order: { id: '1' } });
    const [row] = await rows();
    const put = (change: object) => within('seen', 'readwrite', (store) => answerTo(store.put({ ...row, ...change })));
    await put({ form: 'of before' });
    expect(await readBack('app ana')).toBeUndefined();
    const state = { ...row?.query.state, dataUpdatedAt: Date.now() - OLDEST - 1 };
    await put({ query: { ...row?.query, state } });
    expect(await readBack('app ana')).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('holds answers alone, and none that is not to be kept', () => {
    const client = new QueryClient();
    client.setQueryData(['answer'], 1);
    void client.prefetchQuery({
      queryKey: ['never'],
      queryFn: () => Promise.reject(new Error('refused')),
      retry: false,
    });
    client
      .getQueryCache()
      .build(client, { queryKey: ['secret'], meta: { kept: false } })
      .setData(1);
    const keys = client
      .getQueryCache()
      .getAll()
      .filter(isKept)
      .map(({ queryKey: [key] }) => key);
    expect(keys).toEqual(['answer']);
  });
});
