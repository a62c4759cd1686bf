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
      // What loses its number is numbered anew, and nothing is read again; before the second attempt it stands in line.
      attempts: 3,
      steps: [
        {
          run: 'load',
          rounds: [1],
          access: { Invoices: ['BatchGetItem'], Settings: ['BatchGetItem'], Inventory: ['BatchGetItem'] },
        },
        { run: 'document', rounds: [1] },
        { run: 'queue', rounds: [2], access: { Idempotency: ['UpdateItem'] }, table: 'Idempotency' },
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
