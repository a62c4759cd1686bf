/** Orders of parts from afar: each one row, with its lines and what became of it (docs/decisions/047). */
import type { Aggregate, Index } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

/** Sort key of an order, which lies under its own id. */
export const PARTS_ORDER = 'PARTS_ORDER';

const SHOWN = [
  'id',
  'number',
  'customerName',
  'attempt',
  'lineCount',
  'shippingMethod',
  'shippingName',
  'total',
  'currency',
  'refundsDue',
  'returnedWhole',
  'reservedUntil',
  'invoiceId',
  'placedBy',
  'placedById',
  'placedByKind',
  'version',
  'updatedAt',
];

function orders(partitionKey: string, ...others: string[]): Index {
  return { partitionKey, sortKey: 'createdAt', include: [...SHOWN, ...others] };
}

export const ORDER_BY_ID: RowToLoad[] = [{ as: 'partsOrder', table: 'PartsOrders', id: 'id', sk: PARTS_ORDER }];
/** The same, of what functions say of an order. */
export const ORDER_BY_INPUT: RowToLoad[] = [
  { as: 'partsOrder', table: 'PartsOrders', id: 'input.id', sk: PARTS_ORDER },
];

export const aggregate = {
  tables: {
    PartsOrders: {
      indexes: {
        byDate: orders('kind', 'status', 'customerId'),
        byStatus: orders('status', 'customerId'),
        byCustomer: orders('customerId', 'status'),
        // Orders alone whose parts are set aside without being paid for: the schedule looks for those whose time is over.
        openReservations: { partitionKey: 'open', sortKey: 'reservedUntil', include: ['id'] },
      },
    },
  },
  audited: [
    {
      entity: 'PARTS_ORDER',
      sk: PARTS_ORDER,
      type: 'PartsOrder',
      shows: {
        same: [
          'id',
          'number',
          'customerId',
          'customerName',
          'recipient',
          'status',
          'times',
          'attempt',
          'lineCount',
          'shippingAddress',
          'shippingMethod',
          'shippingName',
          'currency',
          'pricesIncludeTax',
          'shipment',
          'refundsDue',
          'returnedWhole',
          'reservedUntil',
          'invoiceId',
          'note',
          'cancelled',
          'placedBy',
          'placedById',
          'placedByKind',
        ],
        money: ['shippingPrice', 'subtotal', 'tax', 'total'],
        names: { createdAt: 'placedAt' },
        within: {
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: ['id', 'inventoryItemId', 'sku', 'taxCode', 'taxRate'],
              money: ['base', 'tax'],
              prices: { unitPrice: 'unitPriceFraction' },
              quantity: ['quantity', 'returned'],
              names: { base: 'taxableAmount', description: 'name' },
              hidden: ['taxTreatment'],
            },
          },
          payment: {
            field: 'payment',
            shows: { same: ['provider', 'paymentId', 'paidAt', 'failure'], money: ['amount'] },
          },
          refunds: {
            field: 'refunds',
            holds: 'list',
            shows: {
              same: ['id', 'reason', 'provider', 'paymentId', 'status', 'providerRefundId', 'dueAt', 'refundedAt'],
              money: ['amount'],
              hidden: ['invoiceId', 'returnId'],
            },
          },
          returns: {
            field: 'returns',
            holds: 'list',
            shows: {
              same: ['id', 'reason', 'shippingRefunded', 'by', 'byId', 'at'],
              money: ['refund'],
              within: {
                lines: {
                  field: 'lines',
                  holds: 'list',
                  shows: { same: ['lineId', 'condition', 'scrapReason'], quantity: ['quantity'] },
                },
              },
            },
          },
        },
        hidden: ['kind', 'open', 'seriesPrefix', 'documentType', 'shippingLine', 'taxRounding'],
      },
    },
  ],
  permissions: {
    'partsorder:read': ['ADVISOR', 'CASHIER', 'STOREKEEPER', 'INTEGRATOR'],
    'partsorder:place': ['ADVISOR', 'CASHIER', 'INTEGRATOR'],
    'partsorder:cancel': ['ADVISOR', 'CASHIER'],
    'partsorder:retry': ['ADVISOR', 'CASHIER'],
    'partsorder:return': ['CASHIER', 'STOREKEEPER'],
  },
} satisfies Aggregate;
