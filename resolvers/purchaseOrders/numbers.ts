/** The row by which an order is found by its number, and no two have one. */
import type { Key } from '../kernel/dynamodb/key.ts';
import { NUMBER } from './aggregate.ts';

export const SENTINEL = 'SENTINEL';

export interface PurchaseNumberRow extends Key {
  purchaseOrderId: string;
}

export function numberRow(number: string, orderId: string): PurchaseNumberRow {
  return { pk: `${NUMBER}${number}`, sk: SENTINEL, purchaseOrderId: orderId };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    purchaseNumber: PurchaseNumberRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    purchaseNumber: PurchaseNumberRow;
  }
}
