import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'settings:update',
  raises: ['NOT_FOUND', 'FORBIDDEN', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [],
  repeats: 'CHANGE',
  steps: [
    { run: 'people', access: { Users: ['BatchGetItem'], RolePermissions: ['BatchGetItem'] } },
    { run: 'logo', function: 'logo' },
    { run: 'write', access: { Settings: ['UpdateItem'], Idempotency: ['UpdateItem'] } },
  ],
};
