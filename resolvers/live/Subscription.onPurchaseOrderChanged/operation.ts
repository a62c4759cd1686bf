import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'purchase:read',
  raises: [],
  load: [],
  steps: [],
};
