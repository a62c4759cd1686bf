import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_WORK_ORDER_ID } from '../../workOrders/aggregate.ts';

export const operation: Operation = {
  permission: 'invoice:create',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'LOCKED',
    'INVALID_TRANSITION',
    'LIMIT_EXCEEDED',
    'SERIES_EXHAUSTED',
    'SERIES_EXPIRED',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: ORDER_BY_WORK_ORDER_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: {
            Settings: ['BatchGetItem'],
            Customers: ['BatchGetItem'],
            Vehicles: ['BatchGetItem'],
            WorkOrders: ['BatchGetItem'],
            Idempotency: ['UpdateItem'],
          },
        },
        {
          run: 'write',
          access: {
            Settings: ['UpdateItem'],
            WorkOrders: ['PutItem'],
            Customers: ['UpdateItem'],
            Invoices: ['PutItem', 'Query'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
