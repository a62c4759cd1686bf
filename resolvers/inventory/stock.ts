/**
 * The rules of stock, each here and nowhere else: when an item is low, what a movement makes of it, and when there is too little.
 * Quantities are in thousandths, amounts in minor units.
 */
import { fail, refuse } from '../kernel/answer/errors.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { MAX_QUANTITY } from '../kernel/values/exact.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { averagePrice } from '../kernel/values/price.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { Movement } from './movement.ts';
import { own } from '../kernel/values/own.ts';

/** Marks a low item: it keys the index of low items. */
export const LOW = 'LOW';

/** Whether an item is to be bought again. (A series of invoices with few numbers left is another matter: series/numbering.ts.) */
export function isUnderMinimum(stock: number, minimumStock: number): boolean {
  return stock < minimumStock;
}

export function lowMark(stock: number, minimumStock: number): typeof LOW | null {
  return isUnderMinimum(stock, minimumStock) ? LOW : null;
}

/** Moving weighted average: what is there keeps its cost, what comes in brings its own. Stock below zero has none. */
function averageCostAfter(item: InventoryItemRow, movement: Movement): Price {
  const before = { minor: item.averageCost, fraction: item.averageCostFraction };
  if (movement.unitCost === null) return before;
  if (item.stock <= 0) return movement.unitCost;
  return averagePrice(before, item.stock, movement.unitCost, movement.quantity, item.currency);
}

/**
 * The item after a movement: its stock, what it costs on average, and whether it is low.
 * @param asked the quantity as the caller wrote it
 */
export function afterMovement(item: InventoryItemRow, movement: Movement, asked: string): InventoryItemRow {
  const stock = item.stock + movement.quantity;
  if (absolute(stock) >= MAX_QUANTITY)
    refuse('input.quantity', 'the stock would be too large to be counted', { actual: asked });
  const cost = averageCostAfter(item, movement);
  return {
    ...item,
    stock,
    averageCost: cost.minor,
    averageCostFraction: cost.fraction || null,
    lowStock: lowMark(stock, item.minimumStock),
    movementCount: (item.movementCount ?? 0) + 1,
  };
}

/** Thousandths by inventory item. */
export type Quantities = Record<string, number>;

/** As decimal strings. */
export interface Shortage {
  inventoryItemId: string;
  requested: string;
  /** Absent where the caller may not look at the store. */
  available?: string;
}

/** What is asked of each item that has too little. */
export function shortages(asked: Quantities, inStock: Quantities): Shortage[] {
  return Object.entries(asked)
    .filter(([id, quantity]) => quantity > 0 && quantity > (own(inStock, id) ?? 0))
    .map(([id, quantity]) => ({
      inventoryItemId: id,
      requested: formatQuantity(quantity),
      available: formatQuantity(own(inStock, id) ?? 0),
    }));
}

/** Raises `INSUFFICIENT_STOCK` where anything is short. */
export function requireNoShortage(short: Shortage[], field: string, message: string): void {
  if (short.length > 0) fail('INSUFFICIENT_STOCK', message, { field, shortages: short });
}
