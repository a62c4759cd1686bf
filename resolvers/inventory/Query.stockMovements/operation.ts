import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';
import { LEDGER_PAGE, LEDGER_PREFIX } from '../ledger.ts';

export const operation: Operation = {
  permission: 'inventory:read',
  raises: ['TRY_AGAIN'],
  load: [
    { as: 'item', table: 'Inventory', id: 'inventoryItemId', sk: ITEM },
    { as: 'ledgerPage', table: 'Idempotency', id: 'nextToken', sk: LEDGER_PAGE, prefix: LEDGER_PREFIX },
  ],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Inventory: ['Query'] } },
        { run: 'balance', access: { Inventory: ['ConditionCheckItem', 'GetItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
