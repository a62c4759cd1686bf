import type { SignedOperation } from '../../kernel/request/operation.ts';
import { PARTS_ORDER } from '../../partsOrders/aggregate.ts';

export const operation: SignedOperation = {
  signed: true,
  raises: ['NOT_FOUND', 'LOCKED', 'TRY_AGAIN'],
  load: [{ as: 'partsOrder', table: 'PartsOrders', id: 'input.partsOrderId', sk: PARTS_ORDER }],
  steps: [{ run: 'write', access: { Deliveries: ['PutItem'] } }],
};
