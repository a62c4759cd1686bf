import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER_RETURN } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'receipt:read',
  raises: [],
  load: [{ as: 'supplierReturn', table: 'Receipts', id: 'id', sk: SUPPLIER_RETURN }],
  steps: [{ run: 'shape' }, { run: 'related' }],
};
