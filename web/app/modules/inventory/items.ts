/** Items as their screens ask for them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { ItemDocument } from './generated/documents.ts';

export const ITEMS_KEY = ['items'] as const;
export const itemKey = (id: string) => ['item', id] as const;
export const ledgerKey = (id: string) => ['ledger', id] as const;

export function useItem(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: itemKey(id),
    queryFn: async () => (await client.request(ItemDocument, { id })).inventoryItem,
  });
}

/** After whatever changed an item: itself, its ledger, and the lists that show it. */
export function useRefreshItem(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ITEMS_KEY });
    void queries.invalidateQueries({ queryKey: ledgerKey(id) });
    await queries.invalidateQueries({ queryKey: itemKey(id) });
  };
}
