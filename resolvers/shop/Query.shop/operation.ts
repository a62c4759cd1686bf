import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'shop:read',
  customers: true,
  newcomers: true,
  raises: [],
  load: [],
  steps: [{ run: 'shape' }],
};
