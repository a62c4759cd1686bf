import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'report:read',
  raises: ['FORBIDDEN', 'VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'write', access: { Reports: ['PutItem'], Idempotency: ['PutItem'] } }],
};
