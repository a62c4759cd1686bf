import type { Operation } from '../../kernel/request/operation.ts';
import { REQUISITION } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'requisition:read',
  raises: [],
  load: [{ as: 'requisition', table: 'Requisitions', id: 'id', sk: REQUISITION }],
  steps: [{ run: 'shape' }, { run: 'related' }],
};
