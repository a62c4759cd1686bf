/** What the board asks the API for. */
import type { TallerClient } from '../../client/index.ts';
import { iterate } from '../../client/index.ts';
import { BoardOrderDocument, BoardOrdersDocument } from '../../client/generated/operations.ts';
import type { BoardOrdersQuery } from '../../client/generated/operations.ts';

/** An order as a card shows it. */
export type BoardOrder = NonNullable<BoardOrdersQuery['workOrders']>['items'][number];

const PAGE = 100;

/** Every order on the board, or only those of one technician: one request for each hundred of them. */
export async function fetchOrders(client: TallerClient, technicianId: string | null = null): Promise<BoardOrder[]> {
  const orders: BoardOrder[] = [];
  for await (const order of iterate(
    async (nextToken) =>
      (await client.request(BoardOrdersDocument, { technicianId, limit: PAGE, nextToken })).workOrders,
  ))
    orders.push(order);
  return orders;
}

/** @returns null if it no longer exists */
export async function fetchOrder(client: TallerClient, id: string): Promise<BoardOrder | null> {
  return (await client.request(BoardOrderDocument, { id })).workOrder;
}
