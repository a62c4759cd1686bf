import type { Operation } from '../../kernel/request/operation.ts';
import { USER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'user:disable',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'TRY_AGAIN'],
  load: [{ as: 'staff', table: 'Users', id: 'id', sk: USER }],
  steps: [
    { run: 'roles/currentRole', access: { RolePermissions: ['BatchGetItem'] } },
    { run: 'call', function: 'users' },
  ],
};
