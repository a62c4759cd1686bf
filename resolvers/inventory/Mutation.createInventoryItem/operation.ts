import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'inventory:create',
  raises: ['VALIDATION', 'DUPLICATE', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [{ run: 'write', access: { Settings: ['UpdateItem'], Inventory: ['PutItem'], Idempotency: ['PutItem'] } }],
};
