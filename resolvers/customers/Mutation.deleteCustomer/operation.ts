import type { Operation } from '../../kernel/request/operation.ts';
import { CUSTOMER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'customer:delete',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: [{ as: 'customer', table: 'Customers', id: 'id', sk: CUSTOMER }],
  repeats: 'REMOVAL',
  steps: [{ run: 'write', access: { Customers: ['DeleteItem', 'PutItem'], Idempotency: ['UpdateItem'] } }],
};
