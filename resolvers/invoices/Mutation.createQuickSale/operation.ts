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
      attempts: 3,
      steps: [
        { run: 'load', access: { Invoices: ['Query'], Settings: ['BatchGetItem'], Inventory: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            Settings: ['UpdateItem'],
            Customers: ['UpdateItem'],
            Invoices: ['PutItem'],
            Inventory: ['PutItem', 'UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
