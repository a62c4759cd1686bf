import type { Operation } from '../../kernel/request/operation.ts';
import { REPORT } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'report:read',
  raises: [],
  load: [{ as: 'report', table: 'Reports', id: 'id', sk: REPORT }],
  steps: [{ run: 'shape' }],
};
