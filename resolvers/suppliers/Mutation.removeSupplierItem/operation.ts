import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../aggregate.ts';
import { PREFERRED, SENTINEL, SUPPLIES } from '../keys.ts';

export const operation: Operation = {
  permission: 'supplier:update',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [
    { as: 'supplierItem', table: 'Suppliers', id: 'supplierId', sk: SUPPLIES, skId: 'inventoryItemId' },
    { as: 'supplier', table: 'Suppliers', id: 'supplierId', sk: SUPPLIER },
    { as: 'preferred', table: 'Suppliers', id: 'inventoryItemId', prefix: PREFERRED, sk: SENTINEL },
  ],
  steps: [
    {
      run: 'write',
      access: {
        Suppliers: ['PutItem', 'DeleteItem'],
        Inventory: ['UpdateItem'],
        Idempotency: ['PutItem'],
      },
    },
    { run: 'related' },
  ],
};
