/**
 * Which orders were delivered when: a row for each, written and removed with the move itself, so that a day's deliveries are one Query
 * however many orders there were. The order names its row by `deliveredAt`.
 */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ALWAYS, put, remove } from '../kernel/dynamodb/transactions.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { WorkOrderRow } from './workOrder.ts';

export interface DeliveredRow extends Key {
  pk: 'DELIVERED';
}

/** Partition key of those rows; their sort key is the moment, and the order's id after it. */
export const DELIVERED = 'DELIVERED';

export function deliveredKey(id: string, at: string): DeliveredRow {
  return { pk: 'DELIVERED', sk: `${at}#${id}` };
}

/** What a move of an order writes of its delivery: nothing, unless it is delivered by it or was before. */
export function deliveryActions(table: string, before: WorkOrderRow, after: WorkOrderRow): Action[] {
  const [old, now] = [before.deliveredAt ?? null, after.deliveredAt ?? null];
  if (old === now) return [];
  return [
    ...(old === null ? [] : [remove('delivered', table, deliveredKey(before.id, old), ALWAYS)]),
    ...(now === null ? [] : [put('delivered', table, deliveredKey(after.id, now), ALWAYS)]),
  ];
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    delivered: DeliveredRow;
  }
}
