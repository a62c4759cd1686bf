import type { Operation } from '../../kernel/request/operation.ts';
import { PURCHASE_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'purchase:read',
  raises: ['NOT_FOUND', 'VALIDATION', 'INVALID_TRANSITION', 'TRY_AGAIN'],
  load: PURCHASE_BY_ID,
  steps: [{ run: 'call', function: 'pdf' }],
};
