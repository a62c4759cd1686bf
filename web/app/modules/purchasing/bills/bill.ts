/** A supplier's bill as its page has it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { TagColor } from '../../../kernel/Tag.tsx';
import type { BillRowFragment, WholeBillFragment } from '../generated/documents.ts';
import { WholeBillDocument } from '../generated/documents.ts';

export type Bill = WholeBillFragment;
export type BillLine = NonNullable<Bill['lines']>[number];

export const BILLS_KEY = ['bills'] as const;
export const billKey = (id: string) => ['bill', id] as const;

export const STATE_COLORS: Record<BillRowFragment['state'], TagColor> = {
  OPEN: 'orange',
  MATCHED: 'cyan',
  PAID: 'green',
  DISPUTED: 'red',
};

export function useBill(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: billKey(id),
    queryFn: async () => (await client.request(WholeBillDocument, { id })).supplierBill,
  });
}

export function useRefreshBill(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: BILLS_KEY });
    await queries.invalidateQueries({ queryKey: billKey(id) });
  };
}
