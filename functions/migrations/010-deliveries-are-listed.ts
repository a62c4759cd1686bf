import { deliveredKey } from '../../resolvers/workOrders/delivered.ts';
import type { Migration } from './migration.ts';

/** A day's deliveries are one Query. What the release before delivers meanwhile is found by the books' check. */
export const deliveriesAreListed: Migration = {
  number: '010',
  release: '0.3.0',
  table: 'WorkOrders',
  change: (row) => {
    const at = row['stateSince'];
    if (row.sk !== 'ORDER' || row['state'] !== 'DELIVERED' || typeof at !== 'string' || row['deliveredAt'] === at)
      return null;
    // That it is delivered still is a condition of the change.
    return { set: { deliveredAt: at, state: 'DELIVERED' }, beside: { put: [{ ...deliveredKey(row.pk, at) }] } };
  },
};
