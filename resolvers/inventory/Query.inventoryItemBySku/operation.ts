import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'inventory:read',
  raises: [],
  load: [{ as: 'sku', table: 'Inventory', id: 'sku', sk: 'SENTINEL', prefix: 'SKU#', form: 'sku' }],
  steps: [{ run: 'load', access: { Inventory: ['GetItem'] } }],
};
