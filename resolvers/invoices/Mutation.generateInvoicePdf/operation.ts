import type { Operation } from '../../kernel/request/operation.ts';
import { INVOICE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'invoice:read',
  raises: ['NOT_FOUND', 'VALIDATION', 'TRY_AGAIN'],
  load: INVOICE_BY_ID,
  steps: [{ run: 'call', function: 'pdf' }],
};
