/** Whether the API can answer: everybody may ask. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: {},
  permissions: {
    'health:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'SCREEN', 'INTEGRATOR'],
  },
} satisfies Aggregate;
