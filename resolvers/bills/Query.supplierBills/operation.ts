import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'bill:read',
  raises: [],
  load: [],
  steps: [
    { run: 'load', access: { Bills: ['Query'] } },
    { run: 'related', times: 2 },
  ],
};
