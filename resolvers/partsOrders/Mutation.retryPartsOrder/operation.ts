import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'partsorder:retry',
  customers: true,
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'LIMIT_EXCEEDED',
    'INVALID_TRANSITION',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: ORDER_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { PartsOrders: ['UpdateItem'], Idempotency: ['PutItem'] } }],
    },
    { run: 'related' },
  ],
};
