import type { Operation } from '../../kernel/request/operation.ts';
import { RECEIPT_ROWS } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'receipt:create',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'INVALID_TRANSITION',
    'LOCKED',
    'LIMIT_EXCEEDED',
    'INSUFFICIENT_STOCK',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: RECEIPT_ROWS,
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: {
            PurchaseOrders: ['BatchGetItem'],
            Receipts: ['BatchGetItem'],
            Inventory: ['BatchGetItem'],
            WorkOrders: ['BatchGetItem'],
          },
        },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['UpdateItem'],
            Receipts: ['PutItem', 'UpdateItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
