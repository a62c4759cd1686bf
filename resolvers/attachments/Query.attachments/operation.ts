import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'self:read',
  raises: [],
  load: [],
  steps: [{ run: 'find', access: { Attachments: ['Query'] } }],
};
