/** How old what stands on the screen is. */
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { WORKSHOP_KEY } from '../access/Workshop.tsx';

function shownQueries(queries: QueryClient) {
  const active = queries.getQueryCache().findAll({ type: 'active' });
  return active.filter(({ queryKey: [first] }) => first !== WORKSHOP_KEY[0]);
}

/** Milliseconds since the epoch, of the oldest answer on the screen; 0 where there is none. */
export function oldestShown(queries: QueryClient): number {
  const moments = shownQueries(queries).flatMap(({ state }) => (state.dataUpdatedAt > 0 ? [state.dataUpdatedAt] : []));
  return moments.length === 0 ? 0 : Math.min(...moments);
}

/** Whether something that the screen asks for was never seen here. */
export const isUnseen = (queries: QueryClient): boolean =>
  shownQueries(queries).some(({ state }) => state.dataUpdatedAt === 0);

/** What a function says of what is on the screen, for as long as it says so. */
export function useShown<Said extends number | boolean>(say: (queries: QueryClient) => Said): Said {
  const queries = useQueryClient();
  const subscribe = useCallback((listener: () => void) => queries.getQueryCache().subscribe(listener), [queries]);
  return useSyncExternalStore(subscribe, () => say(queries));
}
