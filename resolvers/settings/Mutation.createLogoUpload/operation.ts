import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'settings:update',
  raises: ['VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'call', function: 'logo' },
    { run: 'record', access: { Settings: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
