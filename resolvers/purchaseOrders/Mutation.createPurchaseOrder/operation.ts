import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../../suppliers/aggregate.ts';

export const operation: Operation = {
  permission: 'purchase:edit',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'supplier', table: 'Suppliers', id: 'input.supplierId', sk: SUPPLIER }],
  steps: [
    {
      attempts: 3,
      steps: [
        {
          run: 'load',
          access: { Inventory: ['BatchGetItem'], Suppliers: ['BatchGetItem'], Requisitions: ['BatchGetItem'] },
        },
        {
          run: 'write',
          access: {
            PurchaseOrders: ['PutItem'],
            Requisitions: ['UpdateItem'],
            Suppliers: ['ConditionCheckItem'],
            Settings: ['UpdateItem'],
            Idempotency: ['PutItem'],
          },
        },
      ],
    },
    { run: 'related' },
  ],
};
