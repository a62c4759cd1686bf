import type { Operation } from '../../kernel/request/operation.ts';
import { ROUTE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'route:read',
  raises: [],
  load: ROUTE_BY_ID,
  steps: [{ run: 'shape' }, { run: 'related', times: 2 }],
};
