import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'delivery:read',
  raises: [],
  load: [],
  steps: [
    { run: 'load', access: { Deliveries: ['Query'] } },
    { run: 'related', times: 2 },
  ],
};
