/** What the start page shows: each tile asks for its own, and is there only for who may see it. */
import type { ToOptions } from '@tanstack/react-router';
import type { TallerClient, WorkOrderState } from '../../../../client/index.ts';
import { BoardOrdersDocument } from '../../../../client/generated/operations.ts';
import type { Permission } from '../../generated/permissions.ts';
import type { Workshop } from '../../kernel/access/Workshop.tsx';
import { latenessOf } from '../orders/lateness.ts';

export interface TileRow {
  id: string;
  label: string;
  description: string;
  target?: ToOptions;
}

export interface Tile {
  name: 'mine' | 'late' | 'ready' | 'approval' | 'low';
  anyOf: readonly Permission[];
  ask: (client: TallerClient, workshop: Workshop) => Promise<{ rows: TileRow[]; more: boolean }>;
  /** Where all of them are. */
  all?: ToOptions;
}

const PAGE = 100;

interface Filter {
  technicianId?: string;
  state?: WorkOrderState;
}

/** Open orders with what a card shows of them, as far as one page goes. */
async function openOrders(client: TallerClient, { technicianId }: Filter = {}) {
  const page = (await client.request(BoardOrdersDocument, { technicianId: technicianId ?? null, limit: PAGE }))
    .workOrders;
  return { items: page?.items ?? [], more: (page?.nextToken ?? null) !== null };
}

type Open = Awaited<ReturnType<typeof openOrders>>['items'][number];

const rowOf = (order: Open, { formats }: Workshop): TileRow => ({
  id: order.id,
  label: order.boardVehicle?.label ?? order.id,
  description: order.promisedAt
    ? formats.dayAndTime(order.promisedAt)
    : `${order.boardVehicle?.make ?? ''} ${order.boardVehicle?.model ?? ''}`,
  target: { to: '/orders/$id', params: { id: order.id } },
});

/** Orders that one condition picks among those that are open. */
const picking =
  (isOne: (order: Open, now: number) => boolean, own = false): Tile['ask'] =>
  async (client, workshop) => {
    const { items, more } = await openOrders(client, own ? { technicianId: workshop.user.id } : {});
    const now = Date.now();
    return { rows: items.filter((order) => isOne(order, now)).map((order) => rowOf(order, workshop)), more };
  };

export const TILES: readonly Tile[] = [
  {
    name: 'mine',
    anyOf: ['workorder:work'],
    ask: picking(() => true, true),
    all: { to: '/orders', search: { mine: true } },
  },
  {
    name: 'late',
    anyOf: ['workorder:update', 'workorder:check'],
    ask: picking((order, now) => latenessOf(order, now) === 'late'),
    all: { to: '/orders' },
  },
  {
    name: 'approval',
    anyOf: ['workorder:approve'],
    ask: picking(({ state }) => state === 'AWAITING_APPROVAL'),
    all: { to: '/orders', search: { state: 'AWAITING_APPROVAL' } },
  },
  {
    name: 'ready',
    anyOf: ['invoice:create', 'workorder:deliver'],
    ask: picking(({ state }) => state === 'READY' || state === 'INVOICED'),
    all: { to: '/orders', search: { state: 'READY' } },
  },
  {
    name: 'low',
    anyOf: ['inventory:move'],
    all: { to: '/inventory', search: { low: true } },
    ask: async (client, { formats }) => {
      const page = await client.inventoryItems({ lowStock: true, limit: PAGE });
      const rows = (page?.items ?? []).map(({ id, name, stock, minimumStock, unit }) => ({
        id,
        label: name,
        description: `${formats.quantity(stock)} / ${formats.quantity(minimumStock)} ${unit}`,
        target: { to: '/inventory/$id', params: { id } } as const,
      }));
      return { rows, more: (page?.nextToken ?? null) !== null };
    },
  },
];
