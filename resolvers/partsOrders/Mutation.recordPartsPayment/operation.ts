import type { SignedOperation } from '../../kernel/request/operation.ts';
import { ORDER_BY_INPUT } from '../aggregate.ts';

export const operation: SignedOperation = {
  signed: true,
  raises: ['NOT_FOUND', 'VALIDATION', 'LIMIT_EXCEEDED', 'SERIES_EXHAUSTED', 'SERIES_EXPIRED', 'TRY_AGAIN'],
  load: ORDER_BY_INPUT,
  steps: [
    {
      attempts: 3,
      steps: [
        { run: 'load', access: { Customers: ['BatchGetItem'], Settings: ['BatchGetItem'] } },
        {
          run: 'write',
          access: {
            PartsOrders: ['UpdateItem'],
            Invoices: ['PutItem'],
            Settings: ['UpdateItem'],
            Customers: ['UpdateItem'],
          },
        },
      ],
    },
  ],
};
