import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'supplier:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'DUPLICATE', 'TRY_AGAIN'],
  load: [{ as: 'supplier', table: 'Suppliers', id: 'id', sk: SUPPLIER }],
  repeats: 'CHANGE',
  steps: [
    { run: 'describe' },
    { run: 'write', access: { Suppliers: ['DeleteItem', 'PutItem', 'UpdateItem'], Idempotency: ['UpdateItem'] } },
  ],
};
