import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'workorder:read',
  raises: [],
  load: ORDER_BY_ID,
  steps: [
    { run: 'events', access: { WorkOrders: ['Query'] } },
    { run: 'related', times: 3 },
  ],
};
