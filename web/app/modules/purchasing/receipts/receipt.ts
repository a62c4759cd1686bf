/** What came for an order, and what went back of it, as their pages have them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { compare, subtract } from '../../../kernel/formats/decimals.ts';
import type { TagColor } from '../../../kernel/Tag.tsx';
import type { ReturnRowFragment, WholeReceiptFragment, WholeReturnQuery } from '../generated/documents.ts';
import { WholeReceiptDocument, WholeReturnDocument } from '../generated/documents.ts';
import { purchaseKey, RECEIPTS_KEY } from '../orders/order.ts';

export type Receipt = WholeReceiptFragment;
export type ReceiptLine = NonNullable<Receipt['items']>[number];
export type SupplierReturn = NonNullable<WholeReturnQuery['supplierReturn']>;

export const RETURNS_KEY = ['returns'] as const;
const receiptKey = (id: string) => ['receipt', id] as const;
const returnKey = (id: string) => ['return', id] as const;

export const RETURN_COLORS: Record<ReturnRowFragment['status'], TagColor> = { EXPECTED: 'orange', CREDITED: 'green' };

export function useReceipt(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: receiptKey(id),
    queryFn: async () => (await client.request(WholeReceiptDocument, { id })).receipt,
  });
}

export function useReturn(id: string) {
  const { client } = useSession();
  return useQuery({
    queryKey: returnKey(id),
    queryFn: async () => (await client.request(WholeReturnDocument, { id })).supplierReturn,
  });
}

/** What stands of a receipt everywhere is asked for anew: its order says what came, too. */
export function useRefreshReceipt({ id, purchaseOrderId }: Receipt): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    for (const queryKey of [RECEIPTS_KEY, RETURNS_KEY, purchaseKey(purchaseOrderId)])
      void queries.invalidateQueries({ queryKey });
    await queries.invalidateQueries({ queryKey: receiptKey(id) });
  };
}

export function useRefreshReturn(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    void queries.invalidateQueries({ queryKey: RETURNS_KEY });
    await queries.invalidateQueries({ queryKey: returnKey(id) });
  };
}

/** What can go back of a line: nothing of one that was taken back. */
export const leftOf = ({ quantity, returned, reversedBy }: ReceiptLine): string =>
  reversedBy === null ? subtract(quantity, returned) : '0';

export const canGoBack = (line: ReceiptLine): boolean => compare(leftOf(line), '0') > 0;

/** A line that something went back of stays, by the API's own rule. */
export const canBeTakenBack = ({ returned, reversedBy }: ReceiptLine): boolean =>
  reversedBy === null && compare(returned, '0') === 0;

/** As many lines as one call takes. */
const A_CALL = 40;

export const inCalls = <Line>(lines: readonly Line[]): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / A_CALL) }, (_, call) =>
    lines.slice(call * A_CALL, (call + 1) * A_CALL),
  );
