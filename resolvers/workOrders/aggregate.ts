/** Work orders: a header, all lines in one row, and an event for each change of state (docs/decisions/004). */
import type { Aggregate, Index } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad, TableAccess } from '../kernel/request/operation.ts';

/** Sort keys of the rows under an order's id; events lie beside them under `EVENT#…`. */
export const ORDER = 'ORDER';
export const LINES = 'ITEMS';
export const MISSING = 'MISSING';

const SHOWN = [
  'id',
  'stateSince',
  'timeInState',
  'bay',
  'complaint',
  'mileage',
  'promisedAt',
  'itemCount',
  'subtotal',
  'tax',
  'total',
  'currency',
  'invoiceId',
  'version',
  'createdAt',
  'updatedAt',
];

function orders(partitionKey: string, ...others: string[]): Index {
  return { partitionKey, sortKey: 'receivedAt', include: [...SHOWN, ...others] };
}

/** The order that an argument names, with its lines. */
function orderBy(id: string): RowToLoad[] {
  return [
    { as: 'order', table: 'WorkOrders', id, sk: ORDER },
    { as: 'lines', table: 'WorkOrders', id, sk: LINES },
  ];
}

/** The same with what it waits for. */
function wholeOrderBy(id: string): RowToLoad[] {
  return [...orderBy(id), { as: 'missing', table: 'WorkOrders', id, sk: MISSING }];
}

export const ORDER_BY_ID = orderBy('id');
export const ORDER_BY_WORK_ORDER_ID = orderBy('workOrderId');
export const WHOLE_ORDER_BY_ID = wholeOrderBy('id');
export const WHOLE_ORDER_BY_WORK_ORDER_ID = wholeOrderBy('workOrderId');

/** What a change of an order reads besides it: what its lines name, and the objects that it shows. */
export const RELATED_AND_LINES: TableAccess = {
  Users: ['BatchGetItem'],
  Customers: ['BatchGetItem'],
  Vehicles: ['BatchGetItem'],
  WorkOrders: ['BatchGetItem'],
  Invoices: ['BatchGetItem'],
  Inventory: ['BatchGetItem'],
};

export const aggregate = {
  tables: {
    WorkOrders: {
      indexes: {
        byDate: orders('kind', 'state', 'customerId', 'vehicleId', 'technicianId'),
        byState: orders('state', 'customerId', 'vehicleId', 'technicianId'),
        byCustomer: orders('customerId', 'state', 'vehicleId', 'technicianId'),
        byVehicle: orders('vehicleId', 'state', 'customerId', 'technicianId'),
        byTechnician: orders('technicianId', 'state', 'customerId', 'vehicleId'),
        // Of the open ones alone: what a board shows is one page of it, however many orders there were.
        openByDate: { partitionKey: 'open', sortKey: 'receivedAt', include: WHOLE_ROWS },
      },
    },
  },
  audited: [
    {
      entity: 'WORK_ORDER',
      sk: ORDER,
      type: 'WorkOrder',
      shows: {
        same: [
          'id',
          'state',
          'stateSince',
          'technicianId',
          'bay',
          'complaint',
          'mileage',
          'receivedAt',
          'promisedAt',
          'itemCount',
          'missingPartCount',
          'arrivedPartCount',
          'currency',
          'pricesIncludeTax',
          'taxRounding',
          'createdAt',
        ],
        money: ['subtotal', 'tax', 'total', 'discount'],
        percent: ['discountRate'],
        names: {
          discountRate: 'discountPercent',
          customerId: 'customer.id',
          vehicleId: 'vehicle.id',
          invoiceId: 'invoice.id',
        },
        pairs: { timeInState: { field: 'timeInState', key: 'state', value: 'seconds' } },
        within: {
          mileageCorrection: {
            field: 'mileageCorrection',
            shows: { same: ['from', 'to', 'reason', 'note', 'by', 'byId', 'at'], hidden: ['workOrderId'] },
          },
        },
        hidden: [
          'kind',
          'open',
          'deliveredAt',
          'partsMoved',
          'invoiceCount',
          'discountAmount',
          'reservedParts',
          'partsArrivedAt',
          'arrivedPartIds',
        ],
      },
    },
    {
      entity: 'WORK_ORDER',
      sk: MISSING,
      type: 'WorkOrder',
      shows: {
        within: {
          parts: {
            field: 'missingParts',
            holds: 'byId',
            shows: {
              same: ['id', 'description', 'status', 'requisitionId', 'note', 'by', 'byId', 'at'],
              quantity: ['quantity', 'reserved', 'used'],
              names: { inventoryItemId: 'inventoryItem.id' },
            },
          },
        },
      },
    },
    {
      entity: 'WORK_ORDER',
      sk: LINES,
      type: 'WorkOrder',
      shows: {
        within: {
          lines: {
            field: 'items',
            holds: 'byId',
            shows: {
              same: ['id', 'kind', 'description', 'sku', 'taxCode', 'createdAt'],
              money: ['discount', 'documentDiscount', 'total'],
              prices: { unitPrice: 'unitPriceFraction', unitCost: 'unitCostFraction' },
              quantity: ['quantity'],
              names: { inventoryItemId: 'inventoryItem.id', technicianId: 'technician.id' },
              hidden: ['discountRate', 'taxRate', 'base', 'tax'],
            },
          },
        },
      },
    },
  ],
  relations: [
    {
      field: 'workOrder',
      id: 'workOrderId',
      table: 'WorkOrders',
      sk: ORDER,
      permission: 'workorder:read',
      shape: 'toWorkOrder',
      module: 'workOrder.ts',
    },
  ],
  fields: {
    // Screens hang where everybody passes: no text that somebody wrote, no line, no person but by a name (docs/decisions/014).
    WorkOrder: {
      technician: 'workorder:detail',
      complaint: 'workorder:detail',
      mileage: 'workorder:detail',
      mileageCorrection: 'workorder:detail',
      items: 'workorder:detail',
      missingParts: 'workorder:detail',
      events: 'workorder:detail',
      pricesIncludeTax: 'workorder:price',
      taxRounding: 'workorder:price',
      discount: 'workorder:price',
      discountPercent: 'workorder:price',
      subtotal: 'workorder:price',
      tax: 'workorder:price',
      total: 'workorder:price',
    },
    WorkOrderItem: {
      unitPrice: 'workorder:price',
      discount: 'workorder:price',
      documentDiscount: 'workorder:price',
      total: 'workorder:price',
      unitCost: 'inventory:cost',
    },
  },
  permissions: {
    'workorder:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'SCREEN', 'INTEGRATOR'],
    'workorder:detail': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'INTEGRATOR'],
    'workorder:price': ['ADVISOR', 'CASHIER', 'INTEGRATOR'],
    'workorder:create': ['ADVISOR'],
    'workorder:update': ['ADVISOR'],
    'workorder:delete': ['ADVISOR'],
    'workorder:edit': ['ADVISOR', 'TECHNICIAN'],
    'workorder:move': ['ADVISOR', 'TECHNICIAN', 'CASHIER'],
    'workorder:approve': ['ADVISOR'],
    'workorder:work': ['TECHNICIAN'],
    'workorder:check': ['ADVISOR'],
    'workorder:deliver': ['ADVISOR', 'CASHIER'],
    'workorder:cancel': ['ADVISOR'],
  },
} satisfies Aggregate;
