import type { Operation } from '../../kernel/request/operation.ts';
import { ROLE } from '../../roles/aggregate.ts';
import { USER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'user:save',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: [
    { as: 'staff', table: 'Users', id: 'id', sk: USER },
    { as: 'newRole', table: 'RolePermissions', id: 'input.role', sk: ROLE },
  ],
  steps: [
    { run: 'roles/currentRole', access: { RolePermissions: ['BatchGetItem'] } },
    { run: 'call', function: 'users' },
  ],
};
