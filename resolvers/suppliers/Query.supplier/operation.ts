import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'supplier:read',
  raises: [],
  load: [{ as: 'supplier', table: 'Suppliers', id: 'id', sk: SUPPLIER }],
  steps: [{ run: 'shape' }],
};
