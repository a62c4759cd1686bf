import type { Operation } from '../../kernel/request/operation.ts';
import { VEHICLE } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'vehicle:read',
  raises: [],
  load: [{ as: 'vehicle', table: 'Vehicles', id: 'id', sk: VEHICLE }],
  steps: [{ run: 'shape' }, { run: 'related', times: 3 }],
};
