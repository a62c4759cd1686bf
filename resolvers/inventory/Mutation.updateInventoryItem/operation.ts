import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'DUPLICATE', 'TRY_AGAIN'],
  load: [{ as: 'item', table: 'Inventory', id: 'id', sk: ITEM }],
  repeats: 'CHANGE',
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'reloadItem', rounds: [2, 3], access: { Inventory: ['GetItem'] } },
        { run: 'write', access: { Inventory: ['DeleteItem', 'PutItem', 'UpdateItem'], Idempotency: ['UpdateItem'] } },
      ],
    },
  ],
};
