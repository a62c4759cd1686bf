import type { Operation } from '../../kernel/request/operation.ts';
import { ROUTE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'route:plan',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: ROUTE_BY_ID,
  steps: [
    { run: 'load', access: { Deliveries: ['BatchGetItem'] } },
    { run: 'plan', function: 'routes' },
    {
      run: 'writeRoute',
      times: 3,
      access: { Deliveries: ['UpdateItem', 'PutItem'], Routes: ['PutItem'], Idempotency: ['PutItem'] },
    },
    { run: 'related', times: 2 },
  ],
};
