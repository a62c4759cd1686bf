import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'customer:create',
  raises: ['VALIDATION', 'DUPLICATE', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'write', access: { Customers: ['PutItem'], Idempotency: ['PutItem'] } }],
};
