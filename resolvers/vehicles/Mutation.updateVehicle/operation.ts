import { CUSTOMER } from '../../customers/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';
import { VEHICLE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'vehicle:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'DUPLICATE', 'TRY_AGAIN'],
  load: [
    { as: 'vehicle', table: 'Vehicles', id: 'id', sk: VEHICLE },
    { as: 'customer', table: 'Customers', id: 'input.customerId', sk: CUSTOMER },
  ],
  repeats: 'CHANGE',
  steps: [
    {
      run: 'write',
      access: {
        Customers: ['UpdateItem'],
        Vehicles: ['DeleteItem', 'PutItem', 'UpdateItem'],
        Idempotency: ['UpdateItem'],
      },
    },
    { run: 'related', times: 2 },
  ],
};
