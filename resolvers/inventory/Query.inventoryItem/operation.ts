import type { Operation } from '../../kernel/request/operation.ts';
import { ITEM } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'inventory:read',
  raises: [],
  load: [{ as: 'item', table: 'Inventory', id: 'id', sk: ITEM }],
  steps: [{ run: 'shape' }],
};
