import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'delivery:read',
  customers: true,
  raises: [],
  load: [],
  steps: [],
};
