import { openMark } from '../../resolvers/workOrders/transitions.ts';
import type { WorkOrderState } from '../../resolvers/generated/schema.ts';
import type { Migration } from './migration.ts';

/** More than a vehicle of one workshop will ever have open. */
const MAX_ORDERS = 50;

/**
 * An open order keys the index of open ones, and its vehicle names it, so that a second one is noticed. What the release before closes
 * meanwhile keeps its mark: lists look at the state, too.
 */
export const openOrdersAreMarked: Migration = {
  number: '008',
  release: '0.3.0',
  table: 'WorkOrders',
  change: (row) => {
    const open = row.sk === 'ORDER' ? openMark(row['state'] as WorkOrderState) : null;
    return open !== null && row['open'] !== open ? { set: { open } } : null;
  },
  elsewhere: (row) => {
    if (row.sk !== 'ORDER' || openMark(row['state'] as WorkOrderState) === null) return [];
    return [
      {
        table: 'Vehicles',
        key: { pk: String(row['vehicleId']), sk: 'VEHICLE' },
        change: (vehicle) => {
          const known = (vehicle['recentOrders'] as string[] | undefined) ?? [];
          return known.includes(row.pk)
            ? null
            : { set: { recentOrders: [...known, row.pk].sort().slice(-MAX_ORDERS) } };
        },
      },
    ];
  },
};
