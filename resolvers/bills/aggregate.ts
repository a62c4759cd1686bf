/** Bills of suppliers: a header, its lines in one row, and payments; matched against order and receipts (docs/decisions/042). */
import type { Aggregate, Index, Row } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

/** Sort keys of the rows under a bill's id; payments lie beside them. */
export const BILL = 'BILL';
export const BILL_LINES = 'BILL_LINES';
export const BILL_PAYMENT = 'BILL_PAYMENT#';
/** What the partition key begins with of the row that keeps a number to its bill. */
export const BILL_NUMBER = 'BILL_NUMBER#';

/** Of headers alone. */
function bills(partitionKey: string): Index {
  return { partitionKey, sortKey: 'dueOn', include: WHOLE_ROWS };
}

export const BILL_BY_ID: RowToLoad[] = [{ as: 'bill', table: 'Bills', id: 'id', sk: BILL }];
export const WHOLE_BILL_BY_ID: RowToLoad[] = [
  ...BILL_BY_ID,
  { as: 'billLines', table: 'Bills', id: 'id', sk: BILL_LINES },
];

export const aggregate = {
  tables: {
    Bills: {
      indexes: {
        byDue: bills('kind'),
        byState: bills('state'),
        bySupplier: bills('supplierId'),
        byOrder: bills('purchaseOrderId'),
      },
    },
  },
  audited: [
    {
      entity: 'SUPPLIER_BILL',
      sk: BILL,
      type: 'SupplierBill',
      shows: {
        same: [
          'id',
          'number',
          'state',
          'purchaseOrderId',
          'orderNumber',
          'supplierId',
          'supplierName',
          'currency',
          'billedOn',
          'dueOn',
          'note',
          'lineCount',
          'disputeCount',
          'matchedAt',
          'by',
          'byId',
          'createdAt',
        ],
        money: ['subtotal', 'tax', 'total', 'paid', 'disputedAmount'],
        percent: ['priceTolerance', 'quantityTolerance'],
        hidden: ['kind', 'numberKey', 'paymentCount'],
      },
    },
    // Under the bill, so that its history tells what was corrected and paid.
    {
      entity: 'SUPPLIER_BILL',
      sk: BILL_LINES,
      type: 'SupplierBill',
      shows: {
        within: {
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: ['id', 'orderLineId', 'description', 'taxCode'],
              money: ['base', 'tax', 'total'],
              prices: { unitCost: 'unitCostFraction', agreedCost: 'agreedCostFraction' },
              quantity: ['quantity', 'ordered', 'received', 'billedBefore'],
              names: { inventoryItemId: 'inventoryItem.id' },
              hidden: ['taxRate', 'toCome'],
            },
          },
        },
        hidden: ['currency'],
      },
    },
    {
      entity: 'SUPPLIER_BILL',
      skPrefix: BILL_PAYMENT,
      id: 'billId',
      type: 'SupplierBillPayment',
      shows: {
        same: ['id', 'method', 'paidOn', 'reference', 'reason', 'by', 'byId', 'at'],
        money: ['amount'],
        hidden: ['billId', 'currency'],
      },
    },
  ],
  unique: [
    {
      what: "number of a supplier's bill",
      table: 'Bills',
      prefix: BILL_NUMBER,
      owner: 'billId',
      ownerKey: BILL,
      value: ({ supplierId, numberKey }: Row) =>
        typeof supplierId === 'string' && typeof numberKey === 'string' ? `${supplierId}#${numberKey}` : null,
    },
  ],
  fields: {
    SupplierBill: {
      subtotal: 'inventory:cost',
      tax: 'inventory:cost',
      total: 'inventory:cost',
      paid: 'inventory:cost',
      balance: 'inventory:cost',
      disputedAmount: 'inventory:cost',
    },
    SupplierBillLine: {
      unitCost: 'inventory:cost',
      base: 'inventory:cost',
      tax: 'inventory:cost',
      total: 'inventory:cost',
      agreedCost: 'inventory:cost',
    },
    SupplierBillDifference: {
      expected: 'inventory:cost',
      actual: 'inventory:cost',
      amount: 'inventory:cost',
      percent: 'inventory:cost',
      message: 'inventory:cost',
    },
    SupplierBillPayment: { amount: 'inventory:cost' },
  },
  permissions: {
    'bill:read': ['PURCHASER', 'STOREKEEPER'],
    'bill:record': ['PURCHASER'],
    'bill:pay': ['PURCHASER'],
  },
} satisfies Aggregate;
