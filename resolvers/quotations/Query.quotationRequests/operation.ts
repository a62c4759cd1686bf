import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'quotation:read',
  raises: [],
  load: [],
  steps: [{ run: 'load', access: { Quotations: ['Query'] } }],
};
