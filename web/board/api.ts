/** What the board asks the API for. */
import type { TallerClient } from '../../client/index.ts';
import { iterate } from '../../client/index.ts';
import { BoardOrderDocument, BoardOrdersDocument } from '../../client/generated/operations.ts';
import type { BoardOrdersQuery } from '../../client/generated/operations.ts';
import { COLUMNS } from './states.ts';

/** An order as a card shows it. */
export type BoardOrder = NonNullable<BoardOrdersQuery['workOrders']>['items'][number];

const PAGE = 100;

/** Every order in a column of the board, or only those of one technician. */
export async function fetchOrders(client: TallerClient, technicianId: string | null = null): Promise<BoardOrder[]> {
  const states = COLUMNS.flatMap((column) => column.states);
  const lists = await Promise.all(
    states.map(async (state) => {
      const orders: BoardOrder[] = [];
      for await (const order of iterate(
        async (nextToken) =>
          (await client.request(BoardOrdersDocument, { state, technicianId, limit: PAGE, nextToken })).workOrders,
      ))
        orders.push(order);
      return orders;
    }),
  );
  return lists.flat();
}

/** @returns null if it no longer exists */
export async function fetchOrder(client: TallerClient, id: string): Promise<BoardOrder | null> {
  return (await client.request(BoardOrderDocument, { id })).workOrder;
}
