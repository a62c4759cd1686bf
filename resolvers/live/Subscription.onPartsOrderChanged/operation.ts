import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'partsorder:read',
  customers: true,
  raises: [],
  load: [],
  steps: [],
};
