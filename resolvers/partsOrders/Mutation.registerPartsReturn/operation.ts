import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'partsorder:return',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
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
      steps: [
        { run: 'items', access: { Inventory: ['BatchGetItem'] } },
        {
          run: 'write',
          access: { PartsOrders: ['UpdateItem'], Inventory: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] },
        },
      ],
    },
    { run: 'related' },
  ],
};
