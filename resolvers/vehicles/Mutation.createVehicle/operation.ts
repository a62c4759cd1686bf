import { CUSTOMER } from '../../customers/aggregate.ts';
import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'vehicle:create',
  raises: ['VALIDATION', 'NOT_FOUND', 'LOCKED', 'DUPLICATE', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
  load: [{ as: 'customer', table: 'Customers', id: 'input.customerId', sk: CUSTOMER }],
  steps: [
    { run: 'write', access: { Customers: ['UpdateItem'], Vehicles: ['PutItem'], Idempotency: ['PutItem'] } },
    { run: 'related', times: 2 },
  ],
};
