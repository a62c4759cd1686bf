import { CUSTOMER } from '../../customers/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'sale:create',
  raises: [
    'NOT_FOUND',
    'FORBIDDEN',
    'VALIDATION',
    'LOCKED',
    'INSUFFICIENT_STOCK',
    'LIMIT_EXCEEDED',
    'OVERPAYMENT',
    'SERIES_EXHAUSTED',
    'SERIES_EXPIRED',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: [{ as: 'customer', table: 'Customers', id: 'input.customerId', sk: CUSTOMER }],
  steps: [
    {
      attempts: 2,
      steps: [
        {
          run: 'load',
          access: { Invoices: ['BatchGetItem'], Settings: ['BatchGetItem'], Inventory: ['BatchGetItem'] },
        },
        { run: 'document' },
        {
          run: 'write',
          access: {
            Settings: ['UpdateItem'],
            Customers: ['UpdateItem'],
            Invoices: ['PutItem', 'Query'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
