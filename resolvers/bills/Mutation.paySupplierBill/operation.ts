import type { Operation } from '../../kernel/request/operation.ts';
import { BILL_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'bill:pay',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'OVERPAYMENT', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: BILL_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'reload', rounds: [2, 3], access: { Bills: ['GetItem'] } },
        { run: 'write', access: { Bills: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
