import type { Operation } from '../../kernel/request/operation.ts';
import { REQUEST_BY_REQUEST_ID } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'quotation:read',
  raises: [],
  load: REQUEST_BY_REQUEST_ID,
  steps: [{ run: 'load', access: { Quotations: ['BatchGetItem'] } }],
};
