import type { Operation } from '../../kernel/request/operation.ts';
import { WHOLE_ORDER_BY_ID, RELATED_AND_LINES } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:move',
  raises: [
    'NOT_FOUND',
    'FORBIDDEN',
    'VALIDATION',
    'INVALID_TRANSITION',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: WHOLE_ORDER_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: RELATED_AND_LINES },
        {
          run: 'write',
          access: {
            WorkOrders: ['PutItem', 'DeleteItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
