import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'inventory:read',
  raises: [],
  load: [],
  steps: [],
};
