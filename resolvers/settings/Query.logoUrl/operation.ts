import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'settings:read',
  raises: ['TRY_AGAIN'],
  load: [],
  steps: [{ run: 'call', function: 'logo' }],
};
