/** A requisition as its page has it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequisitionState } from '../../../../../client/index.ts';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { TagColor } from '../../../kernel/Tag.tsx';
import type { WholeRequisitionFragment } from '../generated/documents.ts';
import { WholeRequisitionDocument } from '../generated/documents.ts';

export type Requisition = WholeRequisitionFragment;
export type RequisitionLine = NonNullable<Requisition['items']>[number];

export const REQUISITIONS_KEY = ['requisitions'] as const;
export const requisitionKey = (id: string) => ['requisition', id] as const;

export const STATE_COLORS: Record<RequisitionState, TagColor> = {
  DRAFT: 'gray',
  SUBMITTED: 'orange',
  APPROVED: 'cyan',
  REJECTED: 'red',
  CANCELLED: 'gray',
  PARTLY_ORDERED: 'blue',
  ORDERED: 'green',
};

export function useRequisition(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: requisitionKey(id),
    queryFn: async () => (await client.request(WholeRequisitionDocument, { id })).requisition,
  });
}

export function useRefreshRequisition(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: REQUISITIONS_KEY });
    await queries.invalidateQueries({ queryKey: requisitionKey(id) });
  };
}
