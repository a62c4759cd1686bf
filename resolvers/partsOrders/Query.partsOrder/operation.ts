import type { Operation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'partsorder:read',
  customers: true,
  raises: [],
  load: ORDER_BY_ID,
  steps: [{ run: 'show' }, { run: 'related' }],
};
