import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'user:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Users: ['Query'] } }],
};
