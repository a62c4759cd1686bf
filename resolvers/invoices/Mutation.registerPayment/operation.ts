import type { Operation } from '../../kernel/request/operation.ts';
import { INVOICE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'payment:register',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'OVERPAYMENT', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: INVOICE_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'reload', rounds: [2, 3], access: { Invoices: ['GetItem'] } },
        { run: 'write', access: { Invoices: ['PutItem', 'UpdateItem', 'GetItem', 'Query'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related', times: 2 },
  ],
};
