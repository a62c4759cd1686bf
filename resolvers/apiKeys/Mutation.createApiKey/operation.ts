import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'apikey:create',
  raises: ['VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'secret', function: 'apiKeys' },
    { run: 'write', access: { ApiKeys: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
