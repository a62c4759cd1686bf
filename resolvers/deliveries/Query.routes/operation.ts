import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'route:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Routes: ['Query'] } }],
};
