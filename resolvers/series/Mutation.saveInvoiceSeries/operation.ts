import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'series:save',
  raises: ['VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'series', table: 'Settings', id: 'input.prefix', form: 'series' }],
  steps: [{ run: 'write', access: { Settings: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } }],
};
