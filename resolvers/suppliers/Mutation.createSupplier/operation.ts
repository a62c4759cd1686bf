import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'supplier:create',
  raises: ['VALIDATION', 'LIMIT_EXCEEDED', 'DUPLICATE', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'write', access: { Suppliers: ['PutItem'], Idempotency: ['PutItem'] } }],
};
