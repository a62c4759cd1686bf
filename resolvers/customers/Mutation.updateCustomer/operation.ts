import type { Operation } from '../../kernel/request/operation.ts';
import { CUSTOMER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'customer:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'DUPLICATE', 'TRY_AGAIN'],
  load: [{ as: 'customer', table: 'Customers', id: 'id', sk: CUSTOMER }],
  repeats: 'CHANGE',
  steps: [
    { run: 'write', access: { Customers: ['DeleteItem', 'PutItem', 'UpdateItem'], Idempotency: ['UpdateItem'] } },
  ],
};
