import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'workorder:detail',
  raises: [],
  load: [],
  steps: [{ run: 'count', access: { WorkOrders: ['Query'] } }],
};
