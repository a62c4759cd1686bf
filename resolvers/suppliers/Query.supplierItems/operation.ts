import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'supplier:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Suppliers: ['Query'] } }, { run: 'related' }],
};
