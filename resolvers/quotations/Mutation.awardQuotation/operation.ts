import type { Operation } from '../../kernel/request/operation.ts';
import { QUOTATION_OF_REQUEST } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:award',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INVALID_TRANSITION',
    'LIMIT_EXCEEDED',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: QUOTATION_OF_REQUEST,
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: {
            Requisitions: ['BatchGetItem'],
            Suppliers: ['BatchGetItem'],
            Inventory: ['BatchGetItem'],
          },
        },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['PutItem'],
            Quotations: ['UpdateItem', 'ConditionCheckItem'],
            Requisitions: ['UpdateItem'],
            Suppliers: ['UpdateItem', 'ConditionCheckItem'],
            Settings: ['UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
