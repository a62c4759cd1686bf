import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../../suppliers/aggregate.ts';
import { REQUISITION } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'requisition:create',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'TRY_AGAIN'],
  load: [
    { as: 'requisition', table: 'Requisitions', id: 'id', sk: REQUISITION },
    { as: 'supplier', table: 'Suppliers', id: 'input.supplierId', sk: SUPPLIER },
  ],
  repeats: 'CHANGE',
  steps: [
    {
      run: 'load',
      access: { Inventory: ['BatchGetItem'], Suppliers: ['BatchGetItem'], WorkOrders: ['BatchGetItem'] },
    },
    { run: 'write', access: { Requisitions: ['UpdateItem'], WorkOrders: ['PutItem'], Idempotency: ['UpdateItem'] } },
    { run: 'related' },
  ],
};
