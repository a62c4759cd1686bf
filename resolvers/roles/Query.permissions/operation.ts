import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'role:read',
  raises: [],
  load: [],
  steps: [{ run: 'shape' }],
};
