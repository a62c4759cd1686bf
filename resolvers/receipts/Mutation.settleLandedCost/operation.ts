import type { Operation } from '../../kernel/request/operation.ts';
import { LANDED_ROWS } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'receipt:settle',
  raises: ['NOT_FOUND', 'VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: LANDED_ROWS,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Receipts: ['BatchGetItem'], Inventory: ['BatchGetItem'] } },
        {
          run: 'write',
          access: { Receipts: ['UpdateItem'], Inventory: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] },
        },
      ],
    },
  ],
};
