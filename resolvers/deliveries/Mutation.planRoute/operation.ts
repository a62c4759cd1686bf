import type { Operation } from '../../kernel/request/operation.ts';
import { DRIVER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'route:plan',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'driver', table: 'Routes', id: 'input.driverId', sk: DRIVER }],
  steps: [
    { run: 'load', access: { Deliveries: ['BatchGetItem'] } },
    { run: 'plan', function: 'routes' },
    {
      run: 'writeRoute',
      access: { Deliveries: ['UpdateItem', 'PutItem'], Routes: ['PutItem'], Idempotency: ['PutItem'] },
    },
    { run: 'related', times: 2 },
  ],
};
