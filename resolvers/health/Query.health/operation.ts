import type { Operation } from '../../kernel/request/operation.ts';

export const operation: Operation = {
  permission: 'health:read',
  customers: true,
  newcomers: true,
  keys: 'ANY',
  raises: [],
  load: [],
  steps: [
    {
      run: 'check',
      access: {
        Customers: ['BatchGetItem'],
        Vehicles: ['BatchGetItem'],
        Inventory: ['BatchGetItem'],
        WorkOrders: ['BatchGetItem'],
        Invoices: ['BatchGetItem'],
      },
    },
  ],
};
