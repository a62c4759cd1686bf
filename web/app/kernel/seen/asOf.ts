/** How old what stands on the screen is. */
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { WORKSHOP_KEY } from '../access/Workshop.tsx';

/** Milliseconds since the epoch, of the oldest answer on the screen; 0 where there is none. */
export function oldestShown(queries: QueryClient): number {
  const shown = queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .filter(({ queryKey: [first], state }) => first !== WORKSHOP_KEY[0] && state.dataUpdatedAt > 0);
  return shown.length === 0 ? 0 : Math.min(...shown.map(({ state }) => state.dataUpdatedAt));
}

export function useOldestShown(): number {
  const queries = useQueryClient();
  const subscribe = useCallback((listener: () => void) => queries.getQueryCache().subscribe(listener), [queries]);
  return useSyncExternalStore(subscribe, () => oldestShown(queries));
}
