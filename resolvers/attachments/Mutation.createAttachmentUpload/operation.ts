import type { Operation } from '../../kernel/request/operation.ts';
import { OWNER_ACCESS } from '../owners.ts';

export const operation: Operation = {
  permission: 'attachment:create',
  raises: ['FORBIDDEN', 'VALIDATION', 'NOT_FOUND', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'call', function: 'attachments' },
    { run: 'record', access: { ...OWNER_ACCESS, Attachments: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
