import type { Operation } from '../../kernel/request/operation.ts';
import { FILE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'self:read',
  raises: ['TRY_AGAIN'],
  load: [{ as: 'attachment', table: 'Attachments', id: 'id', sk: FILE }],
  steps: [{ run: 'call', function: 'attachments' }],
};
