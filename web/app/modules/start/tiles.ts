/** What waits for whoever signed in: each tile asks for its own, and is there only for who may see it. */
import type { ToOptions } from '@tanstack/react-router';
import type { TallerClient, WorkOrderState } from '../../../../client/index.ts';
import type { Permission } from '../../generated/permissions.ts';
import type { Workshop } from '../../kernel/access/Workshop.tsx';
import type { StartOrdersQuery } from './generated/documents.ts';
import { StartOrdersDocument } from './generated/documents.ts';

export interface TileRow {
  id: string;
  label: string;
  description: string;
  target?: ToOptions;
}

interface Found {
  rows: TileRow[];
  more: boolean;
}

export interface Tile {
  name: 'mine' | 'late' | 'ready' | 'approval' | 'low';
  anyOf: readonly Permission[];
  ask: (client: TallerClient, workshop: Workshop) => Promise<Found>;
  /** Where all of them are. */
  all?: ToOptions;
}

const PAGE = 100;
/** Pages that are gone through: one may hold fewer than it went through, and have a next one. */
const MOST_PAGES = 5;

interface Narrowed {
  state?: WorkOrderState;
  technicianId?: string;
  open?: true;
  late?: true;
}

type Order = NonNullable<StartOrdersQuery['workOrders']>['items'][number];

/** Orders with what a tile shows of them, as far as a few pages go. */
async function orders(client: TallerClient, narrowed: Narrowed): Promise<{ items: Order[]; more: boolean }> {
  const items: Order[] = [];
  let nextToken: string | null = null;
  for (let asked = 0; asked < MOST_PAGES && items.length < PAGE && (asked === 0 || nextToken !== null); asked += 1) {
    const found: StartOrdersQuery = await client.request(StartOrdersDocument, { ...narrowed, limit: PAGE, nextToken });
    items.push(...(found.workOrders?.items ?? []));
    nextToken = found.workOrders?.nextToken ?? null;
  }
  return { items, more: nextToken !== null };
}

const rowOf = (order: Order, { formats }: Workshop): TileRow => ({
  id: order.id,
  label: order.boardVehicle?.label ?? order.id,
  description: order.promisedAt
    ? formats.dayAndTime(order.promisedAt)
    : `${order.boardVehicle?.make ?? ''} ${order.boardVehicle?.model ?? ''}`,
  target: { to: '/orders/$id', params: { id: order.id } },
});

/** Orders that the API narrows, in each of several ways. */
const asking =
  (...ways: ((workshop: Workshop) => Narrowed)[]): Tile['ask'] =>
  async (client, workshop) => {
    const found = await Promise.all(ways.map((way) => orders(client, way(workshop))));
    return {
      rows: found.flatMap(({ items }) => items.map((order) => rowOf(order, workshop))),
      more: found.some(({ more }) => more),
    };
  };

export const TILES: readonly Tile[] = [
  {
    name: 'mine',
    anyOf: ['workorder:work'],
    ask: asking(({ user }) => ({ open: true, technicianId: user.id })),
    all: { to: '/orders', search: { mine: true } },
  },
  {
    name: 'late',
    anyOf: ['workorder:update', 'workorder:check'],
    ask: asking(() => ({ late: true })),
    all: { to: '/orders', search: { late: true } },
  },
  {
    name: 'approval',
    anyOf: ['workorder:approve'],
    ask: asking(() => ({ state: 'AWAITING_APPROVAL' })),
    all: { to: '/orders', search: { state: 'AWAITING_APPROVAL' } },
  },
  {
    name: 'ready',
    anyOf: ['invoice:create', 'workorder:deliver'],
    ask: asking(
      () => ({ state: 'READY' }),
      () => ({ state: 'INVOICED' }),
    ),
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
