import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'report:schedule',
  raises: ['FORBIDDEN', 'VALIDATION', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'recipients', access: { Users: ['BatchGetItem'] } },
    { run: 'write', access: { Reports: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
