import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'requisition:create',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [],
  steps: [
    { run: 'load', access: { Inventory: ['BatchGetItem'], Suppliers: ['BatchGetItem'] } },
    {
      run: 'write',
      access: {
        Requisitions: ['PutItem'],
        Suppliers: ['ConditionCheckItem'],
        Settings: ['UpdateItem'],
        Idempotency: ['PutItem'],
      },
    },
    { run: 'related' },
  ],
};
