/** A purchase order as its page has it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { PurchaseOrderState } from '../../../../../client/index.ts';
import type { TagColor } from '../../../kernel/Tag.tsx';
import type { WholePurchaseOrderQuery } from '../generated/documents.ts';
import { WholePurchaseOrderDocument } from '../generated/documents.ts';

export type PurchaseOrder = NonNullable<WholePurchaseOrderQuery['purchaseOrder']>;
export type OrderLine = NonNullable<PurchaseOrder['lines']>[number];

export const PURCHASES_KEY = ['purchases'] as const;
/** What came, of all orders or of one. */
export const RECEIPTS_KEY = ['receipts'] as const;
export const purchaseKey = (id: string) => ['purchase', id] as const;

export const STATE_COLORS: Record<PurchaseOrderState, TagColor> = {
  DRAFT: 'gray',
  APPROVED: 'cyan',
  SENT: 'blue',
  PARTLY_RECEIVED: 'yellow',
  RECEIVED: 'green',
  CLOSED: 'gray',
  CANCELLED: 'red',
};

export function useWholeOrder(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: purchaseKey(id),
    queryFn: async () => (await client.request(WholePurchaseOrderDocument, { id })).purchaseOrder,
  });
}

/** What stands of it everywhere is asked for anew. */
export function useRefreshOrder(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    for (const queryKey of [PURCHASES_KEY, RECEIPTS_KEY]) void queries.invalidateQueries({ queryKey });
    await queries.invalidateQueries({ queryKey: purchaseKey(id) });
  };
}
