/** The workshop's settings: one row. Series of invoices lie in the same table. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: { Settings: { indexes: {} } },
  audited: [{ entity: 'SETTINGS', sk: 'WORKSHOP' }],
  fields: { WorkshopSettings: { laborRates: 'workorder:price' } },
  permissions: {
    'settings:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'INTEGRATOR'],
    'settings:update': [],
  },
} satisfies Aggregate;
