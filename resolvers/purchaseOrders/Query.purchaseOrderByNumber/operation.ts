import type { Operation } from '../../kernel/request/operation.ts';
import { NUMBER } from '../aggregate.ts';
import { SENTINEL } from '../numbers.ts';

export const operation: Operation = {
  permission: 'purchase:read',
  raises: [],
  load: [{ as: 'purchaseNumber', table: 'PurchaseOrders', id: 'number', prefix: NUMBER, form: 'sku', sk: SENTINEL }],
  steps: [{ run: 'load', access: { PurchaseOrders: ['Query'] } }, { run: 'related' }],
};
