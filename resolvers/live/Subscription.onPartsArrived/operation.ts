import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'workorder:read',
  raises: [],
  load: [],
  steps: [],
};
