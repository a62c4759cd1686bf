import type { Operation } from '../../kernel/request/operation.ts';
import { RELATED_AND_LINES, WHOLE_ORDER_BY_WORK_ORDER_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:edit',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: WHOLE_ORDER_BY_WORK_ORDER_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: RELATED_AND_LINES },
        { run: 'write', access: { WorkOrders: ['PutItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
