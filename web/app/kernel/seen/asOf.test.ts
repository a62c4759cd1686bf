import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { isUnseen, oldestShown } from './asOf.ts';

describe('how old what stands on the screen is', () => {
  it('is the age of the oldest answer that is shown, whatever else was seen', () => {
    const queries = new QueryClient();
    queries.setQueryData(['left'], 1, { updatedAt: 1_000 });
    expect(oldestShown(queries)).toBe(0);
    for (const [key, updatedAt] of [
      ['order', 3_000],
      ['events', 2_000],
      ['workshop', 500],
    ] as const) {
      queries.setQueryData([key], 1, { updatedAt });
      new QueryObserver(queries, { queryKey: [key], queryFn: () => 1, staleTime: Infinity }).subscribe(() => undefined);
    }
    expect(oldestShown(queries)).toBe(2_000);
    expect(isUnseen(queries)).toBe(false);
    new QueryObserver(queries, { queryKey: ['never'], queryFn: () => new Promise(() => undefined) }).subscribe(
      () => undefined,
    );
    expect([isUnseen(queries), oldestShown(queries)]).toEqual([true, 2_000]);
    queries.clear();
  });
});
