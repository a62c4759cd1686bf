import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'count:take',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Counts: ['Query'] } }],
};
