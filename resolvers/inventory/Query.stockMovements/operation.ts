import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:read',
  raises: ['TRY_AGAIN'],
  load: [{ as: 'item', table: 'Inventory', id: 'inventoryItemId', sk: ITEM }],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Inventory: ['Query'] } },
        { run: 'balance', access: { Inventory: ['GetItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
