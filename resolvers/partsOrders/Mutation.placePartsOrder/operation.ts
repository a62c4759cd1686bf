import { CUSTOMER } from '../../customers/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'partsorder:place',
  customers: true,
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INSUFFICIENT_STOCK',
    'LIMIT_EXCEEDED',
    'SERIES_EXHAUSTED',
    'SERIES_EXPIRED',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: [{ as: 'customer', table: 'Customers', id: 'input.customerId', sk: CUSTOMER }],
  steps: [
    {
      // What loses its number, or finds others at the same parts, goes on from what its transaction found; nothing is read again.
      attempts: 3,
      steps: [
        {
          run: 'load',
          rounds: [1],
          access: { Inventory: ['BatchGetItem'], Settings: ['BatchGetItem'], PartsOrders: ['BatchGetItem'] },
        },
        { run: 'order', rounds: [1] },
        { run: 'invoices/queue', rounds: [2], access: { Idempotency: ['UpdateItem'] }, table: 'Idempotency' },
        {
          run: 'write',
          access: {
            PartsOrders: ['PutItem'],
            Inventory: ['UpdateItem'],
            Settings: ['UpdateItem'],
            Customers: ['UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
