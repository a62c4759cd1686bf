/** Which rows the operations on receipts read with the caller's. */
import type { RowToLoad } from '../kernel/request/operation.ts';
import { PURCHASE, PROGRESS_PAGE } from '../purchaseOrders/aggregate.ts';
import { LANDED, RECEIPT, RECEIVED_PAGE } from './aggregate.ts';

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

export const RECEIPT_ROWS: RowToLoad[] = [
  { as: 'receipt', table: 'Receipts', id: 'receiptId', sk: RECEIPT },
  ...TEN.map((page): RowToLoad => ({
    as: `received${page}`,
    table: 'Receipts',
    id: 'receiptId',
    sk: `${RECEIVED_PAGE}00${page}`,
  })),
];

export const LANDED_ROWS: RowToLoad[] = [
  { as: 'receipt', table: 'Receipts', id: 'receiptId', sk: RECEIPT },
  ...TEN.map((index): RowToLoad => ({
    as: `landed${index}`,
    table: 'Receipts',
    id: 'receiptId',
    sk: `${LANDED}${index}`,
  })),
];
