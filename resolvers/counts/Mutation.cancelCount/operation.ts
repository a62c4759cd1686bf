import type { Operation } from '../../kernel/request/operation.ts';
import { COUNT } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:move',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'count', table: 'Counts', id: 'id', sk: COUNT }],
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { Counts: ['UpdateItem'], Idempotency: ['PutItem'] } }],
    },
  ],
};
