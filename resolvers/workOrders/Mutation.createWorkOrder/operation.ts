import { CUSTOMER } from '../../customers/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';
import { VEHICLE } from '../../vehicles/aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:create',
  raises: [
    'NOT_FOUND',
    'FORBIDDEN',
    'VALIDATION',
    'LOCKED',
    'INSUFFICIENT_STOCK',
    'LIMIT_EXCEEDED',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: [
    { as: 'vehicle', table: 'Vehicles', id: 'input.vehicleId', sk: VEHICLE },
    { as: 'customer', table: 'Customers', id: 'input.customerId', sk: CUSTOMER },
  ],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Users: ['BatchGetItem'], WorkOrders: ['BatchGetItem'], Inventory: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            Settings: ['UpdateItem'],
            Customers: ['UpdateItem'],
            Vehicles: ['UpdateItem'],
            WorkOrders: ['PutItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
