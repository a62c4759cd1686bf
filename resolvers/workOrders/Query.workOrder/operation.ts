import type { Operation } from '../../kernel/request/operation.ts';
import { WHOLE_ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:read',
  raises: [],
  load: WHOLE_ORDER_BY_ID,
  steps: [
    { run: 'events', access: { WorkOrders: ['Query'] } },
    { run: 'related', times: 3 },
  ],
};
