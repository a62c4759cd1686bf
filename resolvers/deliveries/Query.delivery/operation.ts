import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:read',
  customers: true,
  raises: [],
  load: DELIVERY_BY_ID,
  steps: [{ run: 'shape' }, { run: 'related', times: 2 }],
};
