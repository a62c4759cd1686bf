import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'supplier:read',
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { Suppliers: ['Query'] } },
    { run: 'load', access: { Suppliers: ['BatchGetItem'] } },
  ],
};
