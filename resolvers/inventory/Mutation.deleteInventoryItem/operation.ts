import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:delete',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: [{ as: 'item', table: 'Inventory', id: 'id', sk: ITEM }],
  repeats: 'REMOVAL',
  steps: [{ run: 'write', access: { Inventory: ['DeleteItem', 'PutItem'], Idempotency: ['UpdateItem'] } }],
};
