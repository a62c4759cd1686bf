/** Receipts of purchase orders, counter-receipts, landed costs, and returns to suppliers (docs/decisions/040). */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';
import { PROGRESS_PAGE, PURCHASE } from '../purchaseOrders/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a receipt's header, which lies under the receipt's id; pages of lines and landed costs lie beside it. */
export const RECEIPT = 'RECEIPT';
export const RECEIVED_PAGE = 'RECEIPT#LINES#';
export const LANDED = 'RECEIPT#LANDED#';
/** Sort key of a return, which lies under its own id. */
export const SUPPLIER_RETURN = 'SUPPLIER_RETURN';

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** An order, and what came of its lines: which items and work orders those are about, so that the next call can read them. */
export const ORDER_ROWS: RowToLoad[] = [
  { as: 'purchase', table: 'PurchaseOrders', id: 'purchaseOrderId', sk: PURCHASE },
  ...TEN.map((page): RowToLoad => ({
    as: `progress${page}`,
    table: 'PurchaseOrders',
    id: 'purchaseOrderId',
    sk: `${PROGRESS_PAGE}00${page}`,
  })),
];

/** Rows of a receipt, of which there are up to ten. */
function ofReceipt(as: 'received' | 'landed', sk: string): RowToLoad[] {
  return [
    { as: 'receipt', table: 'Receipts', id: 'receiptId', sk: RECEIPT },
    ...TEN.map((index): RowToLoad => ({
      as: `${as}${index}`,
      table: 'Receipts',
      id: 'receiptId',
      sk: `${sk}${index}`,
    })),
  ];
}

export const RECEIPT_ROWS = ofReceipt('received', `${RECEIVED_PAGE}00`);
export const LANDED_ROWS = ofReceipt('landed', LANDED);

export const aggregate = {
  tables: {
    Receipts: {
      indexes: {
        byDate: { partitionKey: 'kind', sortKey: 'createdAt', include: WHOLE_ROWS },
        // Of headers of receipts alone.
        byOrder: { partitionKey: 'receiptsOf', sortKey: 'createdAt', include: WHOLE_ROWS },
      },
    },
  },
  audited: [
    {
      entity: 'RECEIPT',
      sk: RECEIPT,
      type: 'Receipt',
      shows: {
        same: [
          'id',
          'purchaseOrderId',
          'orderNumber',
          'supplierId',
          'supplierName',
          'reverses',
          'reason',
          'deliveryNote',
          'note',
          'currency',
          'lineCount',
          'reversedCount',
          'by',
          'byId',
          'createdAt',
        ],
        hidden: ['kind', 'receiptsOf', 'pageCount', 'landedCount'],
      },
    },
    // Under the receipt, so that its history tells what went back of a line.
    {
      entity: 'RECEIPT',
      skPrefix: RECEIVED_PAGE,
      id: 'receiptId',
      type: 'Receipt',
      shows: {
        within: {
          lines: {
            field: 'items',
            holds: 'list',
            shows: {
              same: ['id', 'orderLineId', 'description', 'movementId', 'workOrderId', 'reversedBy'],
              prices: { unitCost: 'unitCostFraction' },
              quantity: ['quantity', 'reserved', 'returned'],
              names: { inventoryItemId: 'item.id' },
              hidden: ['missingPartId'],
            },
          },
        },
        hidden: ['receiptId', 'currency'],
      },
    },
    {
      entity: 'RECEIPT',
      skPrefix: LANDED,
      id: 'receiptId',
      type: 'LandedCost',
      shows: {
        same: ['number', 'kind', 'description', 'spreadBy', 'by', 'byId', 'at'],
        money: ['amount', 'inStock', 'variance'],
        within: {
          shares: {
            field: 'shares',
            holds: 'list',
            shows: { same: ['lineId'], money: ['amount', 'inStock'], hidden: ['itemId', 'quantity'] },
          },
        },
        hidden: ['receiptId', 'currency', 'settled'],
      },
    },
    {
      entity: 'SUPPLIER_RETURN',
      sk: SUPPLIER_RETURN,
      type: 'SupplierReturn',
      shows: {
        same: [
          'id',
          'receiptId',
          'purchaseOrderId',
          'orderNumber',
          'supplierId',
          'supplierName',
          'status',
          'reason',
          'currency',
          'creditNumber',
          'creditNote',
          'creditedBy',
          'creditedById',
          'creditedAt',
          'by',
          'byId',
          'createdAt',
        ],
        money: ['expected', 'credited'],
        within: {
          lines: {
            field: 'items',
            holds: 'list',
            shows: {
              same: ['lineId', 'orderLineId', 'description', 'movementId'],
              prices: { unitCost: 'unitCostFraction' },
              quantity: ['quantity'],
              names: { inventoryItemId: 'item.id' },
            },
          },
        },
        hidden: ['kind'],
      },
    },
  ],
  fields: {
    ReceiptLine: { unitCost: 'inventory:cost' },
    LandedCost: { amount: 'inventory:cost', inStock: 'inventory:cost', variance: 'inventory:cost' },
    LandedShare: { amount: 'inventory:cost', inStock: 'inventory:cost' },
    SupplierReturn: { expected: 'inventory:cost', credited: 'inventory:cost' },
    SupplierReturnLine: { unitCost: 'inventory:cost' },
  },
  permissions: {
    'receipt:read': ['STOREKEEPER', 'PURCHASER'],
    'receipt:create': ['STOREKEEPER'],
    'receipt:settle': ['PURCHASER'],
  },
} satisfies Aggregate;
