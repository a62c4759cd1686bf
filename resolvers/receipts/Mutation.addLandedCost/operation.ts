import type { Operation } from '../../kernel/request/operation.ts';
import { RECEIPT_ROWS } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'receipt:settle',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: RECEIPT_ROWS,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Receipts: ['BatchGetItem'], Inventory: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            Receipts: ['PutItem', 'UpdateItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
  ],
};
