/**
 * Goods that move with a cost, for receipts and what becomes of them: each line makes a movement, and its item is written once. What
 * an item costs by it, costing.ts says.
 */
import type { StockMovementType } from '../generated/schema.ts';
import type { CostChange } from './costing.ts';
import { afterMovement, costedAt, writeMovements } from './costing.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { MovementRow } from './movement.ts';
import { movementRow } from './movement.ts';
import type { Quantities } from './stock.ts';
import { availableOf, onOrderOf, requireNoShortage, reservedOf, shortages } from './stock.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import { missing } from '../kernel/dynamodb/batch.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';

export { shareInStock } from './costing.ts';

/** What a call moves: the items as they were read, as they are by now, and the movements. */
export interface Moving {
  items: Record<string, InventoryItemRow>;
  now: Record<string, InventoryItemRow>;
  rows: MovementRow[];
}

export function movingOf(items: Record<string, InventoryItemRow>): Moving {
  return { items, now: { ...items }, rows: [] };
}

export interface Moved extends CostChange {
  type: Extract<StockMovementType, 'IN' | 'OUT' | 'LANDED_COST'>;
  reason: string | null;
  reference: string;
  receiptId: string;
  returnId?: string;
}

/** Moves some of an item. @param field of the argument that holds the quantity @returns the movement's id */
export function move(ctx: Ctx, moving: Moving, itemId: string, moved: Moved, asked: string, field: string): string {
  const item =
    own(moving.now, itemId) ?? missing(ctx, 'INVENTORY', { pk: itemId, sk: 'ITEM' }, 'Inventory item', field);
  const { landed, receiptId, returnId } = moved;
  const row: MovementRow = {
    ...movementRow(itemId, item.currency, moved, ctx.stash.caller),
    landed: landed ?? null,
    receiptId,
    returnId: returnId ?? null,
    costed: costedAt(item),
  };
  keep(moving.now, itemId, afterMovement(item, moved, asked, field));
  moving.rows.push(row);
  return row.id;
}

/**
 * Writes all of it. @param reserved thousandths by item that are set aside with it, or free again where below zero
 * @param onOrder thousandths by item that are to come with it, or not any more where below zero
 */
export function movingActions(ctx: Ctx, moving: Moving, reserved: Quantities = {}, onOrder: Quantities = {}): Action[] {
  const table = tableName(ctx, 'INVENTORY');
  return Object.entries(moving.items).flatMap(([id, item]) => {
    const moved = own(moving.now, id);
    const rows = moving.rows.filter((row) => row.inventoryItemId === id);
    if (!moved || rows.length === 0) return [];
    const [aside, toCome] = [own(reserved, id) ?? 0, own(onOrder, id) ?? 0];
    const after = {
      ...moved,
      ...(aside === 0 ? {} : { reserved: reservedOf(item) + aside }),
      ...(toCome === 0 ? {} : { onOrder: onOrderOf(item) + toCome }),
    };
    // An answer shows what the call made of it.
    cacheRelated(ctx.stash, 'INVENTORY', after);
    return writeMovements(table, item, after, rows);
  });
}

/**
 * Refuses what is not in stock any more, or is set aside for somebody.
 * @param asked thousandths by item @param reserved of them what is free again with it, below zero
 */
export function requireThere(
  ctx: Ctx,
  items: Record<string, InventoryItemRow>,
  asked: Quantities,
  field: string,
  reserved: Quantities = {},
): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const there: Quantities = {};
  Object.values(items).forEach((item) => keep(there, item.id, availableOf(item) - (own(reserved, item.id) ?? 0)));
  requireNoShortage(shortages(asked, there), field, 'Not all of it is in stock and free any more');
}
