import type { Operation } from '../../kernel/request/operation.ts';
import { ROLE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'role:save',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [{ as: 'savedRole', table: 'RolePermissions', id: 'name', sk: ROLE }],
  repeats: 'REMOVAL',
  steps: [
    { run: 'write', access: { RolePermissions: ['DeleteItem', 'PutItem'], Idempotency: ['UpdateItem'] } },
    { run: 'group', function: 'users' },
  ],
};
