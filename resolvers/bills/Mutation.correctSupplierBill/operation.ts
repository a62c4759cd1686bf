import type { Operation } from '../../kernel/request/operation.ts';
import { WHOLE_BILL_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'bill:record',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INVALID_TRANSITION',
    'LIMIT_EXCEEDED',
    'DUPLICATE',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: WHOLE_BILL_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { PurchaseOrders: ['BatchGetItem'], Bills: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['UpdateItem'],
            Bills: ['PutItem', 'UpdateItem', 'DeleteItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
