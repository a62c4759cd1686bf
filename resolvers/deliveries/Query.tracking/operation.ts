import type { Operation } from '../../kernel/request/operation.ts';
import { DELIVERY } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'delivery:read',
  customers: true,
  raises: [],
  load: [{ as: 'delivery', table: 'Deliveries', id: 'deliveryId', sk: DELIVERY }],
  steps: [{ run: 'load', access: { Deliveries: ['Query'] } }],
};
