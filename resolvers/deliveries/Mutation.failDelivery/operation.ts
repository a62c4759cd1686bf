import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:drive',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: DELIVERY_BY_ID,
  steps: [
    { run: 'loadRoute', access: { Routes: ['BatchGetItem'] } },
    {
      run: 'write',
      access: {
        Deliveries: ['UpdateItem', 'PutItem'],
        Routes: ['PutItem', 'UpdateItem'],
        Idempotency: ['PutItem'],
      },
    },
    { run: 'related', times: 2 },
  ],
};
