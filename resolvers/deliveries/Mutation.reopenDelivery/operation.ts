import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:request',
  raises: ['NOT_FOUND', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'VALIDATION', 'TRY_AGAIN'],
  load: DELIVERY_BY_ID,
  steps: [
    { run: 'write', access: { Deliveries: ['UpdateItem', 'PutItem'], Idempotency: ['PutItem'] } },
    { run: 'related', times: 2 },
  ],
};
