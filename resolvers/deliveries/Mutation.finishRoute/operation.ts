import type { Operation } from '../../kernel/request/operation.ts';
import { ROUTE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:drive',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: ROUTE_BY_ID,
  steps: [
    { run: 'write', access: { Routes: ['PutItem'], Idempotency: ['PutItem'] } },
    { run: 'related', times: 2 },
  ],
};
