import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'report:read',
  raises: [],
  load: [],
  steps: [],
};
