/** The shop: who signed up to it by themselves, and what it shows of the stock. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: {
    // Under the subject of the account's token: the row says whose things it sees (docs/decisions/049).
    Shoppers: { indexes: {} },
  },
  permissions: {
    'shop:read': ['ADVISOR', 'CASHIER', 'STOREKEEPER', 'INTEGRATOR'],
    'shop:account': [],
  },
} satisfies Aggregate;
