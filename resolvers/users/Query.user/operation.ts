import type { Operation } from '../../kernel/request/operation.ts';
import { USER } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'user:read',
  raises: [],
  load: [{ as: 'staff', table: 'Users', id: 'id', sk: USER }],
  steps: [{ run: 'shape' }],
};
