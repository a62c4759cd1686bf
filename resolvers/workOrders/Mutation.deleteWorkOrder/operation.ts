import type { Operation } from '../../kernel/request/operation.ts';
import { WHOLE_ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:delete',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: WHOLE_ORDER_BY_ID,
  repeats: 'REMOVAL',
  steps: [
    { run: 'events', access: { WorkOrders: ['Query'] } },
    {
      run: 'write',
      access: {
        Customers: ['UpdateItem'],
        Vehicles: ['UpdateItem'],
        WorkOrders: ['DeleteItem', 'PutItem'],
        Inventory: ['UpdateItem'],
        Idempotency: ['UpdateItem'],
      },
    },
    { run: 'related', times: 2 },
  ],
};
