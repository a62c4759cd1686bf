/** Parts that come back to stock, or never will. Nothing in stock is hidden: what comes back brings its item out of the archive. */
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { Movement } from './movement.ts';
import { movementRow, moveStock } from './movement.ts';
import type { Quantities } from './stock.ts';

/** A part that is not coming back: it stays mounted on the vehicle, and nobody pays for it. */
export interface LostPart {
  inventoryItemId: string;
  /** Thousandths. */
  quantity: number;
  /** Minor units: what one cost when it was taken. */
  unitCost: number | null;
}

/** The lost ones among lines: those of a part. */
export function lostParts(
  lines: { inventoryItemId?: string | null; quantity: number; unitCost?: number | null }[],
): LostPart[] {
  return lines.flatMap((line) =>
    line.inventoryItemId
      ? [{ inventoryItemId: line.inventoryItemId, quantity: line.quantity, unitCost: line.unitCost ?? null }]
      : [],
  );
}

/** What is written down of one item: that some of it came back, and what stays away for good. */
function movementsOf(
  item: InventoryItemRow,
  quantity: number,
  lost: LostPart[],
  said: { reason: string | null; reference: string },
): Movement[] {
  const back: Movement[] = quantity === 0 ? [] : [{ type: 'RETURN', quantity, unitCost: null, ...said }];
  return [
    ...back,
    ...lost.map((part): Movement => {
      const unitCost = part.unitCost ?? item.averageCost;
      return { type: 'WRITE_OFF', quantity: 0, writtenOff: part.quantity, unitCost, ...said };
    }),
  ];
}

/**
 * Takes parts back into stock, and writes off those that are lost. An item in the archive has kept its search rows, so that one write
 * shows it again.
 * @param back thousandths by item @param items the rows of all of them, as just read
 */
export function returnParts(
  ctx: Ctx,
  reference: string,
  back: Quantities,
  reason: string | null,
  items: Record<string, InventoryItemRow>,
  lost: LostPart[] = [],
): Action[] {
  const { caller, settings } = ctx.stash;
  const table = tableName(ctx, 'INVENTORY');
  const moving: Quantities = { ...back };
  for (const part of lost) keep(moving, part.inventoryItemId, own(moving, part.inventoryItemId) ?? 0);
  return Object.entries(moving).flatMap(([id, quantity]) => {
    const gone = lost.filter((part) => part.inventoryItemId === id);
    if (quantity === 0 && gone.length === 0) return [];
    const item = own(items, id);
    if (!item) notFound('Inventory item', id, 'inventoryItemId');
    const rows = movementsOf(item, quantity, gone, { reason, reference }).map((movement) =>
      movementRow(id, item.currency, movement, caller),
    );
    return moveStock(table, item, rows, settings.allowNegativeStock);
  });
}
