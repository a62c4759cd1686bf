/** Which rows there are. Every aggregate declares its own beside the row (`declare module`), so that no name stands for just anything. */
import type { IdempotencyRow } from '../once/idempotency.ts';
import type { ShopperRow } from '../request/caller.ts';
import type { Key } from './key.ts';
import type { SearchRow } from './searchRows.ts';

/** The rows that batches read of each table, by the table's name in the environment. */
export interface TableRows {
  IDEMPOTENCY: IdempotencyRow;
  SHOPPERS: ShopperRow;
}

/** A row of any table. */
export type StoredRow = TableRows[keyof TableRows];

/**
 * The guards of transactions: words by which a response handler learns which condition failed. Each with the row that its condition
 * looks at, which DynamoDB returns as it stands.
 */
export interface GuardedRows {
  /** No condition: the transaction lost a race. */
  conflict: Key;
  idempotency: IdempotencyRow;
  shopper: ShopperRow;
  search: SearchRow;
  tombstone: Key;
}

export type Guard = keyof GuardedRows;
