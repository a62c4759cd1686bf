import type { SignedOperation } from '../../kernel/request/operation.ts';
import { ORDER_BY_INPUT } from '../aggregate.ts';

export const operation: SignedOperation = {
  signed: true,
  raises: ['NOT_FOUND', 'VALIDATION', 'INVALID_TRANSITION', 'TRY_AGAIN'],
  load: ORDER_BY_INPUT,
  steps: [
    {
      attempts: 3,
      steps: [{ run: 'write', access: { PartsOrders: ['UpdateItem'] } }],
    },
  ],
};
