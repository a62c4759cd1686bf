import type { Operation } from '../../kernel/request/operation.ts';
import { FILE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'attachment:delete',
  raises: ['FORBIDDEN', 'VALIDATION', 'NOT_FOUND', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'attachment', table: 'Attachments', id: 'id', sk: FILE }],
  steps: [{ run: 'write', access: { Attachments: ['UpdateItem', 'DeleteItem'], Idempotency: ['PutItem'] } }],
};
