/**
 * Work orders as they are, now and from now on: the list first, then every change, and the list again after each gap. What a
 * cut connection, or AppSync, which replays nothing, did not deliver comes with that list: no state is missed for good.
 */
import { createChannel } from './channel.ts';
import type { TallerClient } from './client.ts';
import { NetworkError } from './errors.ts';
import type { WorkOrderState } from './generated/enums.ts';
import { iterate } from './iterate.ts';

export interface FollowedOrder {
  workOrderId: string;
  state: WorkOrderState;
  stateSince: string;
  technicianId: string | null;
  bay: string | null;
  /** The order's version: later ones are newer. */
  sequence: number;
  /** The order exists no longer. */
  removed: boolean;
  /** Whether it came with a change as it happened, or was fetched. */
  source: 'live' | 'fetched';
}

export interface FollowOptions {
  /** Only orders that are in, or come into, one of these. */
  states?: readonly WorkOrderState[];
  technicianId?: string;
  bay?: string;
}

export interface Following extends AsyncIterable<FollowedOrder> {
  close(): void;
}

const PAGE = 100;
/** Milliseconds. */
const FETCH_AGAIN = 1_000;

/** @throws what the API refuses, from the iterator */
export function followWorkOrders(client: Pick<TallerClient, 'workOrders' | 'onWorkOrderStateChanged'>, options: FollowOptions = {}): Following {
  const versions = new Map<string, number>();
  const channel = createChannel<FollowedOrder>();
  let closed = false;

  function offer(order: FollowedOrder): void {
    if ((versions.get(order.workOrderId) ?? 0) >= order.sequence) return;
    versions.set(order.workOrderId, order.sequence);
    channel.push(order);
  }

  async function fetchAll(): Promise<void> {
    const technician = options.technicianId === undefined ? {} : { technicianId: options.technicianId };
    for (const state of options.states ?? [null]) {
      for await (const order of iterate((nextToken) => client.workOrders({ ...(state === null ? {} : { state }), ...technician, limit: PAGE, nextToken }))) {
        if (closed) return;
        const bay = order.bay ?? null;
        if (options.bay !== undefined && options.bay !== bay) continue;
        offer({ workOrderId: order.id, state: order.state, stateSince: order.stateSince, technicianId: order.technicianId ?? null, bay, sequence: order.version, removed: false, source: 'fetched' });
      }
    }
  }

  /** If the network fails while the list is fetched, the gap goes on: the missed changes must still be fetched. */
  async function catchUp(): Promise<void> {
    while (!closed) {
      try {
        return await fetchAll();
      } catch (error) {
        if (!(error instanceof NetworkError)) return channel.fail(error);
        await new Promise((resolve) => setTimeout(resolve, FETCH_AGAIN));
      }
    }
  }

  // Subscribed first, fetched once live: what happens in between comes twice rather than never.
  const live = client.onWorkOrderStateChanged(
    { ...(options.states ? { states: [...options.states] } : {}), technicianId: options.technicianId ?? null, bay: options.bay ?? null },
    { onLive: () => void catchUp() },
  );

  async function pump(): Promise<void> {
    for await (const change of live) {
      offer({ workOrderId: change.workOrderId, state: change.state, stateSince: change.stateSince, technicianId: change.technicianId ?? null, bay: change.bay ?? null, sequence: change.sequence, removed: change.kind === 'DELETED', source: 'live' });
    }
  }
  void pump().catch(channel.fail);

  function close(): void {
    closed = true;
    live.close();
    channel.end();
  }

  return { close, [Symbol.asyncIterator]: () => channel.read(close) };
}
