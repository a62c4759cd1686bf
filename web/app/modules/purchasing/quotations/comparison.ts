/** A request for quotation with what was answered. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import type { ComparedFragment } from '../generated/documents.ts';
import { ComparisonDocument } from '../generated/documents.ts';

export type Comparison = ComparedFragment;
export type Asked = Comparison['request'];
export type ComparedLine = Comparison['lines'][number];
export type Offer = ComparedLine['offers'][number];

export const ASKED_KEY = ['asked'] as const;
export const comparisonKey = (id: string) => ['comparison', id] as const;

export function useComparison(requestId: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: comparisonKey(requestId),
    queryFn: async () => (await client.request(ComparisonDocument, { requestId })).compareQuotations,
  });
}

export function useRefreshComparison(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: ASKED_KEY });
    await queries.invalidateQueries({ queryKey: comparisonKey(id) });
  };
}
