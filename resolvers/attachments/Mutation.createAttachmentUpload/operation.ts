import type { Operation } from '../../kernel/request/operation.ts';
import { OWNER_ACCESS } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'attachment:create',
  raises: ['FORBIDDEN', 'VALIDATION', 'NOT_FOUND', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'call', function: 'attachments' },
    { run: 'record', access: { ...OWNER_ACCESS, AttachmentUploads: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
