import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'customer:read',
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { Customers: ['Query'] } },
    { run: 'load', access: { Customers: ['BatchGetItem'] } },
  ],
};
