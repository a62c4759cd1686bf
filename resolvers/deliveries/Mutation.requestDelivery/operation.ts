import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'delivery:request',
  raises: ['NOT_FOUND', 'VALIDATION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'order', table: 'WorkOrders', id: 'input.workOrderId', sk: 'ORDER' }],
  steps: [
    { run: 'write', access: { Deliveries: ['PutItem'], Idempotency: ['PutItem'] } },
    { run: 'related', times: 2 },
  ],
};
