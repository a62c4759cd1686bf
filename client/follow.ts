/**
 * Work orders as they are, now and from now on: the list first, then every change, and the list again after each gap. What a
 * cut connection, or AppSync, which replays nothing, did not deliver comes with that list: no state is missed for good.
 */
import { createChannel } from './channel.ts';
import type { TallerClient } from './client.ts';
import { NetworkError, TallerError } from './errors.ts';
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

type Client = Pick<TallerClient, 'workOrders' | 'onWorkOrderStateChanged'>;

const isPassing = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof TallerError && error.code === 'TRY_AGAIN');

/** @throws what the API refuses for good, from the iterator */
export function followWorkOrders(client: Client, options: FollowOptions = {}): Following {
  const { states, technicianId = null, bay = null } = options;
  const versions = new Map<string, number>();
  const channel = createChannel<FollowedOrder>();
  let closed = false;

  function offer(order: FollowedOrder): void {
    if ((versions.get(order.workOrderId) ?? 0) >= order.sequence) return;
    versions.set(order.workOrderId, order.sequence);
    channel.push(order);
  }

  /** If the network fails while the list is fetched, or the API for now, the gap goes on: the missed changes must still be fetched. */
  async function catchUp(): Promise<void> {
    while (!closed) {
      try {
        for await (const order of fetchAll(client, options)) {
          if (closed) return;
          offer(order);
        }
        return;
      } catch (error) {
        if (!isPassing(error)) return channel.fail(error);
        await new Promise((resolve) => setTimeout(resolve, FETCH_AGAIN));
      }
    }
  }

  // Subscribed first, fetched once live: what happens in between comes twice rather than never.
  const live = client.onWorkOrderStateChanged(
    { ...(states ? { states: [...states] } : {}), technicianId, bay },
    { onLive: () => void catchUp() },
  );

  async function pump(): Promise<void> {
    for await (const change of live) offer(changedOrder(change));
  }
  void pump().catch(channel.fail);

  function close(): void {
    closed = true;
    live.close();
    channel.end();
  }

  return { close, [Symbol.asyncIterator]: () => channel.read(close) };
}

async function* fetchAll(client: Client, { states, technicianId, bay }: FollowOptions): AsyncGenerator<FollowedOrder> {
  const technician = technicianId === undefined ? {} : { technicianId };
  for (const state of states ?? [null]) {
    const filter = { ...(state === null ? {} : { state }), ...technician, limit: PAGE };
    for await (const order of iterate((nextToken) => client.workOrders({ ...filter, nextToken }))) {
      if (bay !== undefined && bay !== (order.bay ?? null)) continue;
      yield {
        workOrderId: order.id,
        state: order.state,
        stateSince: order.stateSince,
        technicianId: order.technicianId ?? null,
        bay: order.bay ?? null,
        sequence: order.version,
        removed: false,
        source: 'fetched',
      };
    }
  }
}

type Change = ReturnType<Client['onWorkOrderStateChanged']> extends AsyncIterable<infer Each> ? Each : never;

function changedOrder(change: Change): FollowedOrder {
  return {
    workOrderId: change.workOrderId,
    state: change.state,
    stateSince: change.stateSince,
    technicianId: change.technicianId ?? null,
    bay: change.bay ?? null,
    sequence: change.sequence,
    removed: change.kind === 'DELETED',
    source: 'live',
  };
}
