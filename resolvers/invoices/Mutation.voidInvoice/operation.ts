import type { Operation } from '../../kernel/request/operation.ts';
import { INVOICE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'invoice:void',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: INVOICE_BY_ID,
  steps: [
    {
      // Between the first two attempts nothing is read: the first transaction has shown what it found.
      attempts: 3,
      steps: [
        {
          run: 'load',
          rounds: [1, 3],
          access: {
            WorkOrders: ['BatchGetItem'],
            Invoices: ['BatchGetItem', 'Query'],
            Inventory: ['BatchGetItem'],
          },
        },
        {
          run: 'write',
          access: {
            WorkOrders: ['PutItem', 'DeleteItem'],
            Invoices: ['UpdateItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related', times: 2 },
  ],
};
