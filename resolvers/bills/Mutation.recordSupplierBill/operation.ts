import type { Operation } from '../../kernel/request/operation.ts';
import { PURCHASE } from '../../purchaseOrders/aggregate.ts';

export const operation: Operation = {
  permission: 'bill:record',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'INVALID_TRANSITION',
    'LIMIT_EXCEEDED',
    'DUPLICATE',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: [{ as: 'purchase', table: 'PurchaseOrders', id: 'input.purchaseOrderId', sk: PURCHASE }],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { PurchaseOrders: ['BatchGetItem'], Bills: ['BatchGetItem'] } },
        { run: 'write', access: { PurchaseOrders: ['UpdateItem'], Bills: ['PutItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
