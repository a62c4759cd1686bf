/** A count as it stands, and what everybody has counted of it: asked anew every moment while it is open. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OperationResult, TallerClient } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { CountLine, Lines } from './lines.ts';
import { merged, sinceOf } from './lines.ts';

export type Count = NonNullable<OperationResult<'stockCount'>>;

export const COUNTS_KEY = ['counts'] as const;
export const countKey = (id: string) => ['count', id] as const;

const PAGE = 100;
/**
 * Milliseconds between two looks at what others count: a small answer, since only what is new is asked for. AppSync ends the subscriptions
 * of whoever loses a right by at most five fields, and those are taken.
 */
const ANEW = 1_000;
const SLOWLY = 5_000;

async function newLines(client: TallerClient, countId: string, since: string | null): Promise<CountLine[]> {
  const found: CountLine[] = [];
  let nextToken: string | null = null;
  do {
    const page: OperationResult<'countLines'> = await client.countLines({ countId, since, limit: PAGE, nextToken });
    found.push(...(page?.items ?? []));
    nextToken = page?.nextToken ?? null;
  } while (nextToken !== null);
  return found;
}

export function useCount(id: string) {
  const { client } = useSession();
  const queries = useQueryClient();
  const seen = useRef<Lines>(new Map());
  const count = useQuery({
    queryKey: countKey(id),
    queryFn: () => client.stockCount({ id }),
    refetchInterval: ({ state }) => (state.data?.status === 'OPEN' ? SLOWLY : false),
  });
  const key = [...countKey(id), 'lines'];
  const lines = useQuery({
    queryKey: key,
    queryFn: async () => {
      seen.current = merged(seen.current, await newLines(client, id, sinceOf(seen.current)));
      return seen.current;
    },
    refetchInterval: count.data?.status === 'OPEN' ? ANEW : false,
    staleTime: 0,
  });
  /** What one has just counted is there at once. */
  const take = (found: readonly CountLine[]): void => {
    seen.current = merged(seen.current, found);
    queries.setQueryData(key, seen.current);
  };
  return { count, lines: lines.data ?? seen.current, error: count.error ?? lines.error, take };
}
