import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'self:read',
  raises: ['LOCKED', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'call', function: 'users' }],
};
