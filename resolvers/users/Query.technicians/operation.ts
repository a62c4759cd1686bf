import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'workorder:detail',
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { Users: ['Query'] } },
    { run: 'roles', access: { RolePermissions: ['BatchGetItem'] } },
  ],
};
