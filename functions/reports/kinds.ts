/** The kinds of reports, each with what makes its columns and rows. A kind is a line here, and its words in `texts.json`. */
import type { ReportKind } from '../../resolvers/generated/schema.ts';
import type { Content } from './column.ts';
import { lowStock, movements, priceHistory, stockValue } from './inventory.ts';
import { approvals, openPurchaseOrders } from './orders.ts';
import { purchasesByItem, purchasesBySupplier } from './purchases.ts';
import type { Words } from './words.ts';

/** What a report is asked to tell. */
export interface Asked {
  /** Its first moment, and the first after it, in milliseconds since the epoch. */
  from: number;
  to: number;
  now: number;
  /** Whether who asked sees what things cost. */
  withCost: boolean;
  words: Words;
}

export const KINDS: Readonly<Record<ReportKind, (asked: Asked) => Promise<Content>>> = {
  STOCK_MOVEMENTS: movements,
  STOCK_VALUE: stockValue,
  PRICE_HISTORY: priceHistory,
  LOW_STOCK: lowStock,
  PURCHASES_BY_SUPPLIER: purchasesBySupplier,
  PURCHASES_BY_ITEM: purchasesByItem,
  OPEN_PURCHASE_ORDERS: openPurchaseOrders,
  APPROVALS: approvals,
};
