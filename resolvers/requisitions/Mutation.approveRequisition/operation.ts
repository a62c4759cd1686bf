import type { Operation } from '../../kernel/request/operation.ts';
import { REQUISITION } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'requisition:approve',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'requisition', table: 'Requisitions', id: 'id', sk: REQUISITION }],
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'reloadRequisition', rounds: [2, 3], access: { Requisitions: ['GetItem'] } },
        { run: 'write', access: { Requisitions: ['UpdateItem'], Idempotency: ['PutItem'] } },
      ],
    },
    { run: 'related' },
  ],
};
