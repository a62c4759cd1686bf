import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'shop:read',
  customers: true,
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { Inventory: ['Query'] } },
    { run: 'load', access: { Inventory: ['BatchGetItem'] } },
  ],
};
