import { ITEM } from '../../inventory/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../aggregate.ts';
import { PREFERRED, SENTINEL, SUPPLIES } from '../keys.ts';

export const operation: Operation = {
  permission: 'supplier:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [
    { as: 'supplier', table: 'Suppliers', id: 'supplierId', sk: SUPPLIER },
    { as: 'item', table: 'Inventory', id: 'inventoryItemId', sk: ITEM },
    { as: 'supplierItem', table: 'Suppliers', id: 'supplierId', sk: SUPPLIES, skId: 'inventoryItemId' },
    { as: 'preferred', table: 'Suppliers', id: 'inventoryItemId', prefix: PREFERRED, sk: SENTINEL },
  ],
  steps: [
    {
      run: 'write',
      access: {
        Suppliers: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
        Inventory: ['UpdateItem', 'ConditionCheckItem'],
        Idempotency: ['PutItem'],
      },
    },
    { run: 'related' },
  ],
};
