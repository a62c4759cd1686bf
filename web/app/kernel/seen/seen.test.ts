import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/react-query-persist-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerTo, within } from '../../../shared/database.ts';
import { bounded, forgetSeen, isKept, OLDEST, seenBy } from './seen.ts';

const rows = () => within('seen', 'readonly', (store) => answerTo(store.getAll()));
const options = (whose: string, queryClient = new QueryClient()) => ({
  queryClient,
  persister: seenBy(whose),
  maxAge: OLDEST,
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

  it('is bounded in age and size: the newest stays, and a list that is too long does not', () => {
    const now = Date.now();
    const seen = (queryHash: string, age: number, data: unknown): Parameters<typeof bounded>[0][number] => ({
      dehydratedAt: now,
      queryHash,
      queryKey: [queryHash],
      state: {
        data,
        dataUpdatedAt: now - age,
        dataUpdateCount: 1,
        error: null,
        errorUpdateCount: 0,
        errorUpdatedAt: 0,
        fetchFailureCount: 0,
        fetchFailureReason: null,
        fetchMeta: null,
        fetchStatus: 'idle',
        isInvalidated: false,
        status: 'success',
      },
    });
    const long = (characters: number) => ({ text: 'x'.repeat(characters) });
    const many = Array.from({ length: 10 }, (_, index) => seen(`large-${index}`, index, long(490_000)));
    const kept = bounded([seen('old', OLDEST + 1, {}), seen('longest', 0, long(600_000)), ...many], now);
    expect(kept.map(({ queryHash }) => queryHash)).toEqual(many.slice(0, 8).map(({ queryHash }) => queryHash));
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
