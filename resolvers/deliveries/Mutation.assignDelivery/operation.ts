import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY_BY_ID, DRIVER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:assign',
  raises: ['NOT_FOUND', 'LOCKED', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'VALIDATION', 'TRY_AGAIN'],
  load: [...DELIVERY_BY_ID, { as: 'driver', table: 'Routes', id: 'driverId', sk: DRIVER }],
  steps: [
    {
      run: 'write',
      access: { Deliveries: ['UpdateItem', 'PutItem'], Routes: ['UpdateItem'], Idempotency: ['PutItem'] },
    },
    { run: 'related', times: 2 },
  ],
};
