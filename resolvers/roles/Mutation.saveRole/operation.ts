import type { Operation } from '../../kernel/request/operation.ts';
import { ROLE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'role:save',
  raises: ['VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'savedRole', table: 'RolePermissions', id: 'input.name', sk: ROLE }],
  steps: [
    { run: 'write', access: { RolePermissions: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } },
    { run: 'group', function: 'users' },
  ],
};
