import type { Operation } from '../../kernel/request/operation.ts';
import { INVOICE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'invoice:void',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: INVOICE_BY_ID,
  steps: [
    {
      attempts: 2,
      steps: [
        {
          run: 'load',
          access: {
            WorkOrders: ['BatchGetItem'],
            Invoices: ['BatchGetItem', 'Query'],
            Inventory: ['BatchGetItem'],
          },
        },
        {
          run: 'write',
          access: {
            WorkOrders: ['PutItem'],
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
