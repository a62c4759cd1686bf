/**
 * A count's rows: `COUNT`, the header, and one `ITEM#…` for each item that was counted. Nobody who counts writes to the header, so that
 * two people do not stand in each other's way. A line keeps what should have been there when it was counted: what moves afterwards does
 * not change the difference that was found.
 */
import type { CountLine, StockCount, StockCountStatus } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { LINE } from './aggregate.ts';
import { formatQuantity } from '../kernel/values/money.ts';

export interface CountRow extends Key {
  sk: 'COUNT';
  kind: 'COUNT';
  id: string;
  location: string | null;
  status: StockCountStatus;
  startedBy: string;
  startedById: string;
  startedAt: string;
  closedBy: string | null;
  closedById: string | null;
  closedAt: string | null;
  reason: string | null;
  version: number;
}

export interface CountLineRow extends Key {
  countId: string;
  inventoryItemId: string;
  /** Thousandths; null where it was taken back. */
  counted: number | null;
  /** Thousandths in stock when it was counted. */
  expected: number;
  by: string;
  byId: string;
  at: string;
  version: number;
  /** Absent until the difference is booked, or found to be none. */
  settled?: boolean;
  /** Of the movement that booked it. */
  movementId?: string | null;
}

export function lineKey(countId: string, itemId: string): Key {
  return { pk: countId, sk: `${LINE}${itemId}` };
}

/** Thousandths that were there beyond what should have been. Null where nothing stands. */
export function differenceOf(line: CountLineRow): number | null {
  const counted = line.counted ?? null;
  return counted === null ? null : counted - line.expected;
}

export function toCount(row: CountRow): StockCount {
  return {
    id: row.id,
    location: row.location ?? null,
    status: row.status,
    startedBy: row.startedBy,
    startedById: row.startedById,
    startedAt: row.startedAt,
    closedBy: row.closedBy ?? null,
    closedById: row.closedById ?? null,
    closedAt: row.closedAt ?? null,
    reason: row.reason ?? null,
    version: row.version,
  };
}

export function toCountLine(row: CountLineRow): CountLine & { inventoryItemId: string } {
  const counted = row.counted ?? null;
  const difference = differenceOf(row);
  return {
    id: row.inventoryItemId,
    inventoryItemId: row.inventoryItemId,
    counted: counted === null ? null : formatQuantity(counted),
    expected: formatQuantity(row.expected),
    difference: difference === null ? null : formatQuantity(difference),
    by: row.by,
    byId: row.byId,
    at: row.at,
    settled: row.settled ?? false,
    movementId: row.movementId ?? null,
    version: row.version,
  };
}

/** Refuses what a count does not take as it stands. */
export function requireStatus(count: CountRow, status: StockCountStatus, field: string): void {
  if (count.status !== status)
    fail('LOCKED', `The count is ${count.status}; only one that is ${status} takes this`, {
      field,
      expected: status,
      actual: count.status,
    });
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    count: CountRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    COUNTS: CountRow | CountLineRow;
  }
  interface GuardedRows {
    count: CountRow;
    countLine: CountLineRow;
  }
}
