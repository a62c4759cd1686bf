/** One order as its page shows it. */
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useLive } from '../../kernel/live/useLive.ts';
import type { OrderQuery } from './generated/documents.ts';
import { OrderDocument } from './generated/documents.ts';

export type Order = NonNullable<OrderQuery['workOrder']>;
export type MissingPart = NonNullable<Order['missingParts']>[number];
export type Line = NonNullable<Order['items']>[number];

export const orderKey = (id: string) => ['order', id] as const;

export function useOrder(id: string) {
  const { client } = useSession();
  useLive((live, options) => live.onWorkOrderChanged({ id }, options), id, [orderKey(id)]);
  return useQuery({
    queryKey: orderKey(id),
    queryFn: async () => (await client.request(OrderDocument, { id })).workOrder,
  });
}

/** An order whose lines can still change: what the server says of another is `LOCKED`. */
export const isEditable = ({ state }: Order): boolean => !['INVOICED', 'DELIVERED', 'CANCELLED'].includes(state);
