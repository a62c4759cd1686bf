import type { SignedOperation } from '../../kernel/request/operation.ts';
import { ORDER_BY_ID } from '../aggregate.ts';

export const operation: SignedOperation = {
  signed: true,
  load: ORDER_BY_ID,
  steps: [{ run: 'show' }],
};
