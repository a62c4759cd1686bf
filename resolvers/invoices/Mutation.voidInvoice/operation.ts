import type { Operation } from '../../kernel/request/operation.ts';
import { INVOICE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'invoice:void',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: INVOICE_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: {
            WorkOrders: ['BatchGetItem'],
            Invoices: ['BatchGetItem'],
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
    { run: 'replayInvoice', access: { Invoices: ['Query'] } },
    { run: 'related', times: 2 },
  ],
};
