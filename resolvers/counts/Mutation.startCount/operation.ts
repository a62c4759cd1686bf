import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'count:take',
  raises: ['VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'write', access: { Counts: ['PutItem'], Idempotency: ['PutItem'] } }],
};
