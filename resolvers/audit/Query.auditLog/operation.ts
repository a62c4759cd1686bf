import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'audit:read',
  raises: ['VALIDATION'],
  load: [],
  steps: [
    { run: 'find', access: { AuditLog: ['Query'] } },
    { run: 'load', access: { Users: ['BatchGetItem'], AuditLog: ['BatchGetItem'] } },
    { run: 'related' },
  ],
};
