import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:drive',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'delivery', table: 'Deliveries', id: 'deliveryId', sk: DELIVERY }],
  steps: [
    { run: 'write', access: { Deliveries: ['UpdateItem'], Idempotency: ['PutItem'] } },
    { run: 'related', times: 2 },
  ],
};
