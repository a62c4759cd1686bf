import type { Operation } from '../../kernel/request/operation.ts';
import { SUPPLIER_RETURN } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'receipt:settle',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'supplierReturn', table: 'Receipts', id: 'id', sk: SUPPLIER_RETURN }],
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { Receipts: ['UpdateItem'], Idempotency: ['PutItem'] } }],
    },
    { run: 'related' },
  ],
};
