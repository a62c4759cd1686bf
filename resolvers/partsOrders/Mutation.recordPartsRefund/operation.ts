import type { SignedOperation } from '../../kernel/request/operation.ts';
import { ORDER_BY_INPUT } from '../aggregate.ts';

export const operation: SignedOperation = {
  signed: true,
  raises: ['NOT_FOUND', 'VALIDATION', 'TRY_AGAIN'],
  load: ORDER_BY_INPUT,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Invoices: ['BatchGetItem'] } },
        { run: 'write', access: { PartsOrders: ['UpdateItem'], Invoices: ['PutItem', 'UpdateItem'] } },
      ],
    },
  ],
};
