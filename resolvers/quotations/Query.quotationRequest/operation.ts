import type { Operation } from '../../kernel/request/operation.ts';
import { REQUEST_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:read',
  raises: [],
  load: REQUEST_BY_ID,
  steps: [{ run: 'shape' }],
};
