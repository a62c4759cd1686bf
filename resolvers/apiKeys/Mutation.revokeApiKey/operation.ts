import type { Operation } from '../../kernel/request/operation.ts';
import { API_KEY } from '../aggregate.ts';

export const operation: Operation = {
  permission: 'apikey:revoke',
  raises: ['NOT_FOUND', 'VALIDATION', 'TRY_AGAIN'],
  load: [{ as: 'apiKey', table: 'ApiKeys', id: 'id', sk: API_KEY }],
  steps: [{ run: 'write', access: { ApiKeys: ['UpdateItem'] } }],
};
