import type { Operation } from '../../kernel/request/operation.ts';
import { REQUEST_BY_REQUEST_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:edit',
  raises: [
    'NOT_FOUND',
    'VALIDATION',
    'INVALID_TRANSITION',
    'LIMIT_EXCEEDED',
    'STALE_VERSION',
    'IDEMPOTENCY_MISMATCH',
    'TRY_AGAIN',
  ],
  load: REQUEST_BY_REQUEST_ID,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Quotations: ['BatchGetItem'] } },
        { run: 'write', access: { Quotations: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
