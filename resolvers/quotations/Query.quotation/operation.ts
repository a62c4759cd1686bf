import type { Operation } from '../../kernel/request/operation.ts';
import { QUOTATION_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:read',
  raises: [],
  load: QUOTATION_BY_ID,
  steps: [{ run: 'shape' }, { run: 'related' }],
};
