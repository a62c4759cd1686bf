import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'shop:account',
  customers: true,
  newcomers: true,
  raises: ['VALIDATION', 'LOCKED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'standing', access: { Customers: ['BatchGetItem'] } },
    { run: 'address', function: 'users' },
    { run: 'write', access: { Customers: ['PutItem'], Shoppers: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
