/** Parts that go to an order, or come back from it. */
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { movementRow, moveStock } from '../inventory/movement.ts';
import type { Ctx } from '../shared/context.ts';
import { tableName } from '../shared/context.ts';
import { fail } from '../shared/errors.ts';
import { formatQuantity } from '../shared/money.ts';
import type { Action } from '../shared/transactions.ts';
import { shortagesIn, takenBy } from './lines.ts';
import type { LineRow } from './workOrder.ts';

/** How movements name the order that they belong to. */
export function orderReference(orderId: string): string {
  return `WORK_ORDER#${orderId}`;
}

/** Takes the parts of new lines; one update and one movement per inventory item. Stock is checked in the transaction. */
export function takeParts(ctx: Ctx, orderId: string, lines: LineRow[]): Action[] {
  const taken = takenBy(lines);
  const currency = ctx.stash.settings.currency;
  return Object.keys(taken).flatMap((id) => {
    const movement = { type: 'OUT' as const, quantity: 0 - (taken[id] ?? 0), reason: null, reference: orderReference(orderId), unitCost: null };
    return moveStock(tableName(ctx, 'INVENTORY'), movementRow(id, currency, movement, ctx.stash.caller), ctx.stash.settings.allowNegativeStock);
  });
}

/** Returns every part of an order to stock. */
export function returnParts(ctx: Ctx, orderId: string, lines: LineRow[], reason: string | null): Action[] {
  const taken = takenBy(lines);
  const currency = ctx.stash.settings.currency;
  return Object.keys(taken).flatMap((id) => {
    const movement = { type: 'RETURN' as const, quantity: taken[id] ?? 0, reason, reference: orderReference(orderId), unitCost: null };
    return moveStock(tableName(ctx, 'INVENTORY'), movementRow(id, currency, movement, ctx.stash.caller), true);
  });
}

/** Refuses at once what the stock just read cannot cover, so that a dry run says so too. */
export function refuseShortages(ctx: Ctx, lines: LineRow[], items: Record<string, InventoryItemRow>): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const taken = takenBy(lines);
  const short = shortagesIn(taken, items);
  if (short.length === 0) return;
  insufficientStock(
    short.map((id) => ({
      inventoryItemId: id,
      requested: formatQuantity(taken[id] ?? 0),
      available: formatQuantity(items[id]?.stock ?? 0),
    })),
  );
}

export function insufficientStock(shortages: { inventoryItemId: string; requested: string; available: string }[]): never {
  fail('INSUFFICIENT_STOCK', 'There is not enough in stock', { field: 'quantity', shortages });
}
