import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'vehicle:read',
  raises: [],
  load: [],
  steps: [
    { run: 'load', access: { Vehicles: ['Query'] } },
    { run: 'related', times: 3 },
  ],
};
