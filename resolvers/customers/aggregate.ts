/** Customers: who brings a vehicle, or buys over the counter. */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';
import { SEARCH_INDEX } from '../kernel/dynamodb/aggregate.ts';
import { standsForNobody } from '../countries/nobody.ts';
import { taxIdKey } from './customer.ts';

/** Sort key of a customer's row, which lies under the customer's id. */
export const CUSTOMER = 'CUSTOMER';
const TAX_ID = 'TAXID#';

const SHOWN = [
  'id',
  'name',
  'taxIdType',
  'taxId',
  'phone',
  'email',
  'address',
  'notify',
  'archived',
  'version',
  'createdAt',
  'updatedAt',
];

export const aggregate = {
  tables: {
    Customers: {
      indexes: { byName: { partitionKey: 'kind', sortKey: 'nameKey', include: SHOWN }, bySearch: SEARCH_INDEX },
    },
  },
  audited: [
    {
      entity: 'CUSTOMER',
      sk: CUSTOMER,
      type: 'Customer',
      shows: {
        same: [
          'id',
          'name',
          'taxIdType',
          'taxId',
          'phone',
          'email',
          'address',
          'notify',
          'notes',
          'archived',
          'createdAt',
        ],
        hidden: ['kind', 'nameKey', 'searchForm', 'vehicleCount', 'orderCount', 'saleCount', 'partsOrderCount'],
      },
    },
  ],
  relations: [
    {
      field: 'customer',
      id: 'customerId',
      table: 'Customers',
      sk: CUSTOMER,
      permission: 'customer:read',
      shape: 'toCustomer',
      module: 'customer.ts',
    },
    // Screens hang where everybody passes: they get a first name, and nothing else of a customer.
    {
      field: 'boardCustomer',
      id: 'customerId',
      table: 'Customers',
      sk: CUSTOMER,
      permission: 'workorder:read',
      shape: 'toBoardCustomer',
      module: 'customer.ts',
    },
  ],
  unique: [
    {
      what: 'tax id',
      table: 'Customers',
      prefix: TAX_ID,
      owner: 'customerId',
      ownerKey: CUSTOMER,
      value: ({ taxIdType, taxId }: Row) =>
        typeof taxIdType === 'string' && typeof taxId === 'string' && taxId !== '' && !standsForNobody(taxIdType, taxId)
          ? taxIdKey(taxIdType, taxId).slice(TAX_ID.length)
          : null,
    },
  ],
  counters: [
    {
      what: 'a customer counts its vehicles',
      table: 'Customers',
      ownerKey: CUSTOMER,
      attribute: 'vehicleCount',
      counts: { table: 'Vehicles', by: 'customerId', rows: (row: Row) => row.sk === 'VEHICLE' },
    },
    {
      what: 'a customer counts its work orders',
      table: 'Customers',
      ownerKey: CUSTOMER,
      attribute: 'orderCount',
      counts: { table: 'WorkOrders', by: 'customerId', rows: (row: Row) => row.sk === 'ORDER' },
    },
    {
      what: 'a customer counts its counter sales, and the invoices of orders that others brought',
      table: 'Customers',
      ownerKey: CUSTOMER,
      attribute: 'saleCount',
      counts: {
        table: 'Invoices',
        by: 'customerId',
        rows: (row: Row) =>
          (row['kind'] === 'QUICK_SALE' || row['recipientDiffers'] === true) && row['customerId'] !== undefined,
      },
    },
    {
      what: 'a customer counts its orders of parts',
      table: 'Customers',
      ownerKey: CUSTOMER,
      attribute: 'partsOrderCount',
      counts: { table: 'PartsOrders', by: 'customerId', rows: (row: Row) => row.sk === 'PARTS_ORDER' },
    },
  ],
  permissions: {
    'customer:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'INTEGRATOR'],
    'customer:create': ['ADVISOR', 'CASHIER'],
    'customer:update': ['ADVISOR', 'CASHIER'],
    'customer:delete': ['ADVISOR'],
  },
} satisfies Aggregate;
