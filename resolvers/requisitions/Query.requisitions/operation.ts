import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'requisition:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Requisitions: ['Query'] } }, { run: 'related' }],
};
