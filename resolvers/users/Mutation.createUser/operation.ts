import type { Operation } from '../../kernel/request/operation.ts';
import { ROLE } from '../../roles/aggregate.ts';

export const operation: Operation = {
  permission: 'user:save',
  raises: ['NOT_FOUND', 'VALIDATION', 'DUPLICATE', 'LOCKED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'newRole', table: 'RolePermissions', id: 'input.role', sk: ROLE }],
  steps: [
    { run: 'call', function: 'users' },
    { run: 'keepAnswer', access: { Idempotency: ['PutItem'] } },
  ],
};
