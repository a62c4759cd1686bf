import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'supplier:read',
  raises: ['VALIDATION'],
  load: [],
  steps: [
    { run: 'find', access: { Inventory: ['Query'] } },
    { run: 'load', access: { Inventory: ['BatchGetItem'], Suppliers: ['BatchGetItem'] } },
    { run: 'related' },
  ],
};
