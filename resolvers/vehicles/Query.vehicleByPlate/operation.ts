import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'vehicle:read',
  raises: [],
  load: [
    { as: 'plate', table: 'Vehicles', id: 'plate', sk: 'SENTINEL', prefix: 'PLATE#', form: 'plate' },
    { as: 'formerPlate', table: 'Vehicles', id: 'plate', sk: 'FORMER', prefix: 'PLATE#', form: 'plate' },
  ],
  steps: [
    { run: 'load', access: { Vehicles: ['GetItem'] } },
    { run: 'related', times: 3 },
  ],
};
