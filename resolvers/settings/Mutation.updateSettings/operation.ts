import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'settings:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'logo', function: 'logo' },
    { run: 'write', access: { Settings: ['UpdateItem'] } },
  ],
};
