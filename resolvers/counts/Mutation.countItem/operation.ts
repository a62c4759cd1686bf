import { ITEM } from '../../inventory/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';
import { COUNT } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'count:take',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [
    { as: 'count', table: 'Counts', id: 'countId', sk: COUNT },
    { as: 'item', table: 'Inventory', id: 'inventoryItemId', sk: ITEM },
  ],
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { Counts: ['PutItem', 'ConditionCheckItem'], Idempotency: ['PutItem'] } }],
    },
    { run: 'related' },
  ],
};
