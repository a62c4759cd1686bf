import type { Operation } from '../../kernel/request/operation.ts';
import { REQUISITION } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'requisition:create',
  raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'requisition', table: 'Requisitions', id: 'id', sk: REQUISITION }],
  steps: [
    {
      attempts: 2,
      steps: [
        { run: 'reloadRequisition', rounds: [2], access: { Requisitions: ['GetItem'] } },
        { run: 'load', access: { WorkOrders: ['BatchGetItem'] } },
        {
          run: 'write',
          access: { Requisitions: ['UpdateItem'], WorkOrders: ['PutItem'], Idempotency: ['PutItem'] },
        },
      ],
    },
    { run: 'related' },
  ],
};
