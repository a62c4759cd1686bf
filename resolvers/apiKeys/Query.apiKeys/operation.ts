import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'apikey:read',
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { ApiKeys: ['Query'] } },
    { run: 'usage', access: { ApiKeyUsage: ['BatchGetItem'] } },
  ],
};
