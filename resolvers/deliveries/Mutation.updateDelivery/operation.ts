import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:request',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: DELIVERY_BY_ID,
  repeats: 'CHANGE',
  steps: [
    { run: 'write', access: { Deliveries: ['UpdateItem'], Idempotency: ['UpdateItem'] } },
    { run: 'related', times: 2 },
  ],
};
