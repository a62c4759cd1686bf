import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'vehicle:read',
  raises: [],
  load: [],
  steps: [
    { run: 'find', access: { Vehicles: ['Query'] } },
    { run: 'load', access: { Vehicles: ['BatchGetItem'] } },
    { run: 'related', times: 3 },
  ],
};
