import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID, RELATED_AND_LINES } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: ORDER_BY_ID,
  repeats: 'CHANGE',
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: RELATED_AND_LINES },
        { run: 'write', access: { WorkOrders: ['UpdateItem'], Vehicles: ['UpdateItem'], Idempotency: ['UpdateItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
