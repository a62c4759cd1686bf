/** Parts that go to a work order or over the counter: one movement and one change of stock per item. */
import type { Ctx } from '../kernel/request/context.ts';
import { mayCaller, tableName } from '../kernel/request/context.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import { movementRow, moveStock, shortagesAtCommit } from './movement.ts';
import type { Quantities, Shortage } from './stock.ts';
import { requireNoShortage, shortages } from './stock.ts';
import { keep, own } from '../kernel/values/own.ts';

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
    if (line.inventoryItemId)
      keep(parts, line.inventoryItemId, (own(parts, line.inventoryItemId) ?? 0) + line.quantity);
  }
  return parts;
}

/** Takes parts out of stock. @param taken thousandths by item; zero takes nothing @param items the rows of all of them, as just read */
export function takeParts(
  ctx: Ctx,
  reference: string,
  taken: Quantities,
  items: Record<string, InventoryItemRow>,
): Action[] {
  const { caller, settings } = ctx.stash;
  return Object.entries(taken).flatMap(([id, quantity]) => {
    if (quantity === 0) return [];
    const item = own(items, id);
    if (!item) notFound('Inventory item', id, 'inventoryItemId');
    requireUnarchived('Inventory item', item, 'inventoryItemId');
    const movement = { type: 'OUT' as const, quantity: 0 - quantity, reason: null, reference, unitCost: null };
    const row = movementRow(id, item.currency, movement, caller);
    return moveStock(tableName(ctx, 'INVENTORY'), item, [row], settings.allowNegativeStock);
  });
}

const TOO_LITTLE = 'There is not enough in stock';

/** How much there is, is for whoever may look at the store. */
function told(ctx: Ctx, short: Shortage[]): Shortage[] {
  if (mayCaller(ctx.stash, 'inventory:read')) return short;
  return short.map(({ inventoryItemId, requested }) => ({ inventoryItemId, requested }));
}

/** What the stock just read must cover, so that a dry run says so too. The transaction checks once more. */
export function requireStock(ctx: Ctx, taken: Quantities, items: Record<string, InventoryItemRow>): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const inStock: Quantities = {};
  for (const [id, item] of Object.entries(items)) keep(inStock, id, item.stock);
  requireNoShortage(told(ctx, shortages(taken, inStock)), 'quantity', TOO_LITTLE);
}

/** The same where the transaction found less than was read before; a lost race is no shortage. @param taken what it was to take */
export function requireStockAtCommit(ctx: Ctx, failures: Failure[], taken: Quantities): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  requireNoShortage(told(ctx, shortagesAtCommit(failures, taken)), 'quantity', TOO_LITTLE);
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What the running transaction takes from stock, in thousandths by item. */
    takenParts?: Quantities;
  }
}
