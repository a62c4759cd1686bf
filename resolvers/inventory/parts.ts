/** Parts that go to a work order or over the counter, or come back: one movement and one change of stock per item. */
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { Shortage } from './movement.ts';
import { movementRow, moveStock, shortagesOf } from './movement.ts';

/** Thousandths by inventory item. */
export type Quantities = Record<string, number>;

/** How movements name the order that they belong to. */
export function orderReference(orderId: string): string {
  return `WORK_ORDER#${orderId}`;
}

/** How movements name the receipt that they belong to. */
export function invoiceReference(invoiceId: string): string {
  return `INVOICE#${invoiceId}`;
}

function insufficientStock(shortages: Shortage[]): never {
  fail('INSUFFICIENT_STOCK', 'There is not enough in stock', { field: 'quantity', shortages });
}

/**
 * @param change thousandths by item: negative goes out, positive comes back
 * @param items the rows of all of them, as just read
 */
export function moveParts(ctx: Ctx, reference: string, change: Quantities, reason: string | null, items: Record<string, InventoryItemRow>): Action[] {
  const { caller, settings } = ctx.stash;
  return Object.keys(change).flatMap((id) => {
    const quantity = change[id] ?? 0;
    if (quantity === 0) return [];
    const item = items[id];
    if (!item) notFound('Inventory item', id, 'inventoryItemId');
    const movement = { type: quantity < 0 ? ('OUT' as const) : ('RETURN' as const), quantity, reason, reference, unitCost: null };
    return moveStock(tableName(ctx, 'INVENTORY'), item, movementRow(id, item.currency, movement, caller), settings.allowNegativeStock);
  });
}

export function negated(quantities: Quantities): Quantities {
  const result: Quantities = {};
  for (const id of Object.keys(quantities)) result[id] = 0 - (quantities[id] ?? 0);
  return result;
}

/** Refuses at once what the stock just read cannot cover, so that a dry run says so too. The transaction checks once more. */
export function requireStock(ctx: Ctx, taken: Quantities, items: Record<string, InventoryItemRow>): void {
  ctx.stash.work.takenParts = taken;
  if (ctx.stash.settings.allowNegativeStock) return;
  const short = Object.keys(taken).filter((id) => (taken[id] ?? 0) > 0 && (taken[id] ?? 0) > (items[id]?.stock ?? 0));
  if (short.length === 0) return;
  insufficientStock(short.map((id) => ({ inventoryItemId: id, requested: formatQuantity(taken[id] ?? 0), available: formatQuantity(items[id]?.stock ?? 0) })));
}

/** Refuses where the transaction found less than was read before; a lost race is no shortage. */
export function requireStockAtCommit(ctx: Ctx, failures: Failure[]): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const shortages = shortagesOf(failures, ctx.stash.work.takenParts ?? {});
  if (shortages.length > 0) insufficientStock(shortages);
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What the running transaction takes from stock, in thousandths by item. */
    takenParts?: Quantities;
  }
}
