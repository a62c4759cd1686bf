import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'receipt:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Receipts: ['Query'] } }, { run: 'related' }],
};
