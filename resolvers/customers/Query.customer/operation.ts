import type { Operation } from '../../kernel/request/operation.ts';
import { CUSTOMER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'customer:read',
  raises: [],
  load: [{ as: 'customer', table: 'Customers', id: 'id', sk: CUSTOMER }],
  steps: [{ run: 'shape' }],
};
