import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'invoice:read',
  raises: [],
  load: [],
  steps: [{ run: 'count', access: { Invoices: ['Query'] } }],
};
