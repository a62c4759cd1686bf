import type { Operation } from '../../kernel/request/operation.ts';
import { REPORT } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'report:read',
  raises: ['FORBIDDEN', 'NOT_FOUND', 'TRY_AGAIN'],
  load: [{ as: 'report', table: 'Reports', id: 'id', sk: REPORT }],
  steps: [{ run: 'call', function: 'documents' }],
};
