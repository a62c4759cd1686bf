import type { Operation } from '../../kernel/request/operation.ts';
import { WHOLE_BILL_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'bill:read',
  raises: [],
  load: WHOLE_BILL_BY_ID,
  steps: [
    { run: 'payments', access: { Bills: ['Query'] } },
    { run: 'related', times: 2 },
  ],
};
