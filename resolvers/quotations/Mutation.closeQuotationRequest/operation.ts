import type { Operation } from '../../kernel/request/operation.ts';
import { REQUEST_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:edit',
  raises: ['NOT_FOUND', 'VALIDATION', 'INVALID_TRANSITION', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: REQUEST_BY_ID,
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { Quotations: ['UpdateItem'], Idempotency: ['PutItem'] } }],
    },
  ],
};
