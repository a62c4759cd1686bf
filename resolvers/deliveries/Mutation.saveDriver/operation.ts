import type { Operation } from '../../kernel/request/operation.ts';
import { USER } from '../../users/aggregate.ts';
import { DRIVER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'driver:save',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [
    { as: 'staff', table: 'Users', id: 'input.userId', sk: USER },
    { as: 'driver', table: 'Routes', id: 'input.userId', sk: DRIVER },
  ],
  steps: [{ run: 'write', access: { Routes: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } }],
};
