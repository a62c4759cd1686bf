/** Purchase orders: a header, pages of lines, and what came of them (docs/decisions/039). Receipts and bills refer to them. */
import type { Aggregate, Index, Row } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

/** Sort key of an order's header, which lies under the order's id, and what those of its pages begin with (keys.ts). */
export const PURCHASE = 'PURCHASE';
export const LINES_PAGE = 'PURCHASE_LINES#';
export const PROGRESS_PAGE = 'PURCHASE_PROGRESS#';
/** What the partition key begins with of the row that keeps a number to its order. */
export const NUMBER = 'PURCHASE_NUMBER#';

const SHOWN = [
  'id',
  'number',
  'supplierName',
  'expectedOn',
  'lineCount',
  'total',
  'currency',
  'sentAt',
  'version',
  'updatedAt',
  'by',
  'byId',
];

function orders(partitionKey: string, ...others: string[]): Index {
  return { partitionKey, sortKey: 'createdAt', include: [...SHOWN, ...others] };
}

export const PURCHASE_BY_ID: RowToLoad[] = [{ as: 'purchase', table: 'PurchaseOrders', id: 'id', sk: PURCHASE }];

export const aggregate = {
  tables: {
    PurchaseOrders: {
      indexes: {
        byDate: orders('kind', 'state', 'supplierId'),
        byState: orders('state', 'supplierId'),
        bySupplier: orders('supplierId', 'state'),
        // Pages of which something is to come, by their keys alone: a receipt writes them, and need not write a copy, too.
        openProgress: { partitionKey: 'open', sortKey: 'sentAt', include: ['orderId'] },
      },
    },
  },
  audited: [
    {
      entity: 'PURCHASE_ORDER',
      sk: PURCHASE,
      type: 'PurchaseOrder',
      shows: {
        same: [
          'id',
          'number',
          'state',
          'supplierId',
          'supplierName',
          'currency',
          'deliveryPlace',
          'paymentDays',
          'expectedOn',
          'note',
          'lineCount',
          'sentAt',
          'mailCount',
          'createdAt',
          'by',
          'byId',
        ],
        money: ['subtotal', 'tax', 'total'],
        within: {
          decisions: {
            field: 'approvals',
            holds: 'list',
            shows: { same: ['by', 'byId', 'role', 'note', 'at'], hidden: ['decision', 'amount', 'superseded'] },
          },
          pdf: { field: 'pdf', shows: { same: ['renderedAt', 'bytes', 'digest'], hidden: ['content', 'version'] } },
          ended: { field: 'ended', shows: { same: ['reason', 'by', 'byId', 'at'] } },
        },
        hidden: [
          'kind',
          'openPages',
          'receivedLines',
          'pageCount',
          'pageCounts',
          'lastPosition',
          'editorIds',
          'requisitionIds',
          'quotationRequestId',
          'seriesPrefix',
          'pdfKey',
        ],
      },
    },
    {
      entity: 'PURCHASE_ORDER',
      skPrefix: LINES_PAGE,
      id: 'orderId',
      type: 'PurchaseOrder',
      shows: {
        within: {
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: [
                'id',
                'position',
                'inventoryItemId',
                'sku',
                'description',
                'unit',
                'supplierCode',
                'taxCode',
                'taxRate',
                'requisitionId',
                'requisitionLineId',
                'workOrderId',
                'missingPartId',
              ],
              money: ['base', 'tax', 'total'],
              prices: { unitCost: 'unitCostFraction' },
              quantity: ['quantity'],
            },
          },
        },
        hidden: ['orderId'],
      },
    },
    // Under the order, so that its history tells what came, went back and was billed.
    {
      entity: 'PURCHASE_ORDER',
      skPrefix: PROGRESS_PAGE,
      id: 'orderId',
      type: 'PurchaseOrder',
      shows: {
        within: {
          progress: {
            field: 'lines',
            holds: 'byId',
            shows: {
              same: ['workOrderId', 'missingPartId'],
              quantity: ['ordered', 'received', 'returned', 'billed'],
              names: { ordered: 'quantity', itemId: 'inventoryItemId' },
            },
          },
        },
        hidden: ['orderId', 'open', 'onOrder', 'sentAt'],
      },
    },
  ],
  unique: [
    {
      what: 'number of a purchase order',
      table: 'PurchaseOrders',
      prefix: NUMBER,
      owner: 'purchaseOrderId',
      ownerKey: PURCHASE,
      value: ({ number }: Row) => (typeof number === 'string' ? number : null),
    },
  ],
  fields: {
    PurchaseOrder: { subtotal: 'inventory:cost', tax: 'inventory:cost', total: 'inventory:cost' },
    PurchaseOrderLine: {
      unitCost: 'inventory:cost',
      base: 'inventory:cost',
      tax: 'inventory:cost',
      total: 'inventory:cost',
    },
  },
  permissions: {
    'purchase:read': ['PURCHASER', 'STOREKEEPER'],
    'purchase:edit': ['PURCHASER'],
    'purchase:approve': ['PURCHASER'],
    'purchase:send': ['PURCHASER'],
  },
} satisfies Aggregate;
