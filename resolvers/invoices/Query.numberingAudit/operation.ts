import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'series:audit',
  raises: ['NOT_FOUND', 'VALIDATION', 'TRY_AGAIN'],
  load: [{ as: 'series', table: 'Settings', id: 'series', form: 'series' }],
  steps: [{ run: 'load', access: { Invoices: ['Query'] } }],
};
