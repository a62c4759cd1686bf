import type { Operation } from '../../kernel/request/operation.ts';
import { VEHICLE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'vehicle:delete',
  raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
  load: [{ as: 'vehicle', table: 'Vehicles', id: 'id', sk: VEHICLE }],
  repeats: 'REMOVAL',
  steps: [
    {
      run: 'write',
      access: { Customers: ['UpdateItem'], Vehicles: ['DeleteItem', 'PutItem'], Idempotency: ['UpdateItem'] },
    },
    { run: 'related', times: 2 },
  ],
};
