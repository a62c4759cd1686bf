/**
 * The orders on the board: the list, kept up to date by changes as they happen, bay and technician included, and fetched again after each
 * gap, each sleep and every five minutes, in case of a change that was told to nobody.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { endsSession, TallerError } from '../../client/index.ts';
import type { BoardOrder } from './api.ts';
import { fetchOrder, fetchOrders } from './api.ts';
import type { BoardData, Change } from './orders.ts';
import { EMPTY, withChange, withList, withOrder } from './orders.ts';
import { useSession } from '../shared/session/SessionProvider.tsx';

/** Milliseconds. */
const FETCH_EVERY = 300_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export interface Orders {
  data: BoardData;
  loading: boolean;
  /** When the board was last known to be right: milliseconds since the epoch, 0 for never. */
  asOf: number;
  refetch: () => void;
}

/** A refusal that asking again does not mend. */
const isFinal = (error: Error): boolean =>
  (error instanceof TallerError && error.code === 'FORBIDDEN') || endsSession(error);

/** @param technicianId null for everybody's @param onChange told of each change that moved a card */
export function useOrders(technicianId: string | null, onChange?: (change: Change) => void): Orders {
  const { client, status, signIns } = useSession();
  const queries = useQueryClient();
  const key = ['orders', technicianId];
  const query = useOrdersQuery(key, technicianId);

  const detail = useOrderDetail(key);
  const take = useEffectEvent((change: Change) => {
    const before = queries.getQueryData<BoardData>(key) ?? EMPTY;
    const { data, incomplete } = withChange(before, change, Date.now(), technicianId);
    if (data !== before) {
      queries.setQueryData(key, data);
      if (change.kind !== 'DETAILS') onChange?.(change);
    }
    // The card moves at once; what a change does not tell, such as the new time limit, follows.
    if (incomplete) detail(change.workOrderId);
  });
  const fetchAgain = useEffectEvent(() => void queries.invalidateQueries({ queryKey: key }));

  useEffect(() => {
    const filter = technicianId === null ? {} : { technicianId };
    const live = client.onBoardChanged(filter, { onLive: () => fetchAgain() });
    void (async () => {
      for await (const change of live) take(change);
    })().catch(() => fetchAgain());
    return () => live.close();
    // A session that ended took its live changes with it; the next one brings them back.
  }, [client, technicianId, signIns]);

  // A socket may look alive for minutes after its network has gone: a fetch that fails says otherwise.
  const isRight = status === 'live' && query.isSuccess && query.failureCount === 0;
  return {
    data: query.data ?? EMPTY,
    loading: query.isPending,
    asOf: isRight ? Date.now() : query.dataUpdatedAt,
    refetch: () => fetchAgain(),
  };
}

type Key = readonly unknown[];

function useOrdersQuery(key: Key, technicianId: string | null) {
  const { client } = useSession();
  const queries = useQueryClient();
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const askedAt = Date.now();
      const list = await fetchOrders(client, technicianId);
      return withList(queries.getQueryData<BoardData>(key) ?? EMPTY, list, askedAt);
    },
    refetchInterval: FETCH_EVERY,
    // A wall screen is a window that never has the focus.
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
    networkMode: 'always',
    staleTime: 0,
    structuralSharing: false,
    retry: (_count, error) => !isFinal(error),
    retryDelay: (count) => Math.min(FIRST_RETRY * 2 ** count, LAST_RETRY),
  });
}

/** Fetches an order once at a time, and once more if it changes meanwhile. */
function useOrderDetail(key: Key): (id: string) => void {
  const { client } = useSession();
  const queries = useQueryClient();
  const underWay = useRef(new Map<string, boolean>());
  const put = (order: BoardOrder | null): void => {
    if (order) queries.setQueryData<BoardData>(key, (now) => withOrder(now ?? EMPTY, order, Date.now()));
  };
  function detail(id: string): void {
    const fetches = underWay.current;
    if (fetches.has(id)) return void fetches.set(id, true);
    fetches.set(id, false);
    void fetchOrder(client, id)
      .then(put)
      .catch(() => null)
      .finally(() => {
        const again = fetches.get(id);
        fetches.delete(id);
        if (again) detail(id);
      });
  }
  return detail;
}
