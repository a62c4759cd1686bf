import type { Operation } from '../../kernel/request/operation.ts';
import { REQUISITION } from '../../requisitions/aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:edit',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'requisition', table: 'Requisitions', id: 'input.requisitionId', sk: REQUISITION }],
  steps: [
    { run: 'load', access: { Suppliers: ['BatchGetItem'], Inventory: ['BatchGetItem'] } },
    { run: 'write', access: { Quotations: ['PutItem'], Idempotency: ['PutItem'] } },
  ],
};
