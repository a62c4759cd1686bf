import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../../suppliers/aggregate.ts';

export const operation: Operation = {
  permission: 'requisition:create',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'supplier', table: 'Suppliers', id: 'input.supplierId', sk: SUPPLIER }],
  steps: [
    {
      run: 'load',
      access: { Inventory: ['BatchGetItem'], Suppliers: ['BatchGetItem'], WorkOrders: ['BatchGetItem'] },
    },
    {
      run: 'write',
      access: {
        Requisitions: ['PutItem'],
        WorkOrders: ['PutItem'],
        Settings: ['UpdateItem'],
        Idempotency: ['PutItem'],
      },
    },
    { run: 'related' },
  ],
};
