import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'series:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Settings: ['Query'] } }],
};
