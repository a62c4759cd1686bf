import type { Operation } from '../../kernel/request/operation.ts';
import { PURCHASE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'purchase:approve',
  raises: [
    'NOT_FOUND',
    'FORBIDDEN',
    'VALIDATION',
    'INVALID_TRANSITION',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: PURCHASE_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { PurchaseOrders: ['UpdateItem'], Idempotency: ['PutItem'] } }],
    },
    { run: 'related' },
  ],
};
