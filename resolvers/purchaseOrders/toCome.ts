/** What is to come of a page of an order: for operations, for the function that counts it, and for who holds the books against it. */
import type { Quantities } from '../inventory/stock.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { LineProgress } from './purchaseOrder.ts';

/** Thousandths by inventory item; what came beyond what was ordered takes nothing from another line. */
export function toComeOf(progress: Record<string, LineProgress>): Quantities {
  const sums: Quantities = {};
  Object.values(progress).forEach(({ itemId, ordered, received }) => {
    const outstanding = ordered - received;
    if (itemId && outstanding > 0) keep(sums, itemId, (own(sums, itemId) ?? 0) + outstanding);
  });
  return sums;
}
