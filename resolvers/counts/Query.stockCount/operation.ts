import type { Operation } from '../../kernel/request/operation.ts';
import { COUNT } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'count:take',
  raises: [],
  load: [{ as: 'count', table: 'Counts', id: 'id', sk: COUNT }],
  steps: [{ run: 'shape' }],
};
