import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:move',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'item', table: 'Inventory', id: 'inventoryItemId', sk: ITEM }],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'reloadItem', rounds: [2, 3], access: { Inventory: ['GetItem'] } },
        { run: 'write', access: { Inventory: ['PutItem', 'UpdateItem'], Idempotency: ['PutItem'] } },
      ],
    },
  ],
};
