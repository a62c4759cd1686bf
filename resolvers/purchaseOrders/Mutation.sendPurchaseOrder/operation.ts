import type { Operation } from '../../kernel/request/operation.ts';
import { PURCHASE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'purchase:send',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INVALID_TRANSITION',
    'SERIES_EXHAUSTED',
    'SERIES_EXPIRED',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: PURCHASE_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: { PurchaseOrders: ['BatchGetItem'], Settings: ['BatchGetItem'], Suppliers: ['BatchGetItem'] },
        },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['PutItem', 'UpdateItem'],
            Suppliers: ['ConditionCheckItem'],
            Settings: ['UpdateItem'],
            Inventory: ['UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
