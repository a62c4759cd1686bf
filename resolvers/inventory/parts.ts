/** Parts that go to a work order or over the counter, or come back: one movement and one change of stock per item. */
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import { movementRow } from './movement.ts';
import type { Quantities } from './stock.ts';
import { availableOf, moveStock, requireNoShortage, shortages, shortagesAtCommit } from './stock.ts';

/** How movements name the order that they belong to. */
export function orderReference(orderId: string): string {
  return `WORK_ORDER#${orderId}`;
}

/** How movements name the receipt that they belong to. */
export function invoiceReference(invoiceId: string): string {
  return `INVOICE#${invoiceId}`;
}

/** The quantity of each inventory item over several lines: a transaction touches each row once. */
export function partsOf(lines: { inventoryItemId?: string | null; quantity: number }[]): Quantities {
  const parts: Quantities = {};
  for (const line of lines) {
    if (line.inventoryItemId) parts[line.inventoryItemId] = (parts[line.inventoryItemId] ?? 0) + line.quantity;
  }
  return parts;
}

/**
 * @param change thousandths by item: negative goes out, positive comes back
 * @param items the rows of all of them, as just read
 */
export function moveParts(
  ctx: Ctx,
  reference: string,
  change: Quantities,
  reason: string | null,
  items: Record<string, InventoryItemRow>,
): Action[] {
  const { caller, settings } = ctx.stash;
  return Object.entries(change).flatMap(([id, quantity]) => {
    if (quantity === 0) return [];
    const item = items[id];
    if (!item) notFound('Inventory item', id, 'inventoryItemId');
    const movement = {
      type: quantity < 0 ? ('OUT' as const) : ('RETURN' as const),
      quantity,
      reason,
      reference,
      unitCost: null,
    };
    return moveStock(
      tableName(ctx, 'INVENTORY'),
      item,
      movementRow(id, item.currency, movement, caller),
      settings.allowNegativeStock,
    );
  });
}

export function negated(quantities: Quantities): Quantities {
  const result: Quantities = {};
  for (const [id, quantity] of Object.entries(quantities)) result[id] = 0 - quantity;
  return result;
}

const TOO_LITTLE = 'There is not enough in stock';

/** What the stock just read must cover, so that a dry run says so too. The transaction checks once more. */
export function requireStock(ctx: Ctx, taken: Quantities, items: Record<string, InventoryItemRow>): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const inStock: Quantities = {};
  for (const [id, item] of Object.entries(items)) inStock[id] = availableOf(item);
  requireNoShortage(shortages(taken, inStock), 'quantity', TOO_LITTLE);
}

/** The same where the transaction found less than was read before; a lost race is no shortage. @param taken what it was to take */
export function requireStockAtCommit(ctx: Ctx, failures: Failure[], taken: Quantities): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  requireNoShortage(shortagesAtCommit(failures, taken), 'quantity', TOO_LITTLE);
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What the running transaction takes from stock, in thousandths by item. */
    takenParts?: Quantities;
  }
}
