import type { Operation } from '../../kernel/request/operation.ts';
import { PURCHASE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'purchase:edit',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INVALID_TRANSITION',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: PURCHASE_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { PurchaseOrders: ['BatchGetItem'], Requisitions: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['UpdateItem'],
            Requisitions: ['UpdateItem'],
            Inventory: ['UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
