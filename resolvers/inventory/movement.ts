/** Movements of stock. An item's stock is the sum of its movements, so each change of stock is written with its movement. */
import { util } from '@aws-appsync/utils';
import type { StockMovement, StockMovementType } from '../generated/schema.ts';
import type { Stash } from '../shared/context.ts';
import { mayCaller } from '../shared/context.ts';
import { formatMoney, formatQuantity } from '../shared/money.ts';
import type { Caller, Key } from '../shared/rows.ts';
import type { Action, Failure } from '../shared/transactions.ts';
import { put, update } from '../shared/transactions.ts';

export interface MovementRow extends Key {
  id: string;
  inventoryItemId: string;
  type: StockMovementType;
  /** Thousandths, signed. */
  quantity: number;
  reason: string | null;
  reference: string | null;
  /** Minor units; on movements that came in. */
  unitCost: number | null;
  currency: string;
  by: string;
  byId: string;
  at: string;
}

export interface Movement {
  type: StockMovementType;
  /** Thousandths, signed: negative takes from stock. */
  quantity: number;
  reason: string | null;
  reference: string | null;
  unitCost: number | null;
}

export function movementRow(itemId: string, currency: string, movement: Movement, caller: Caller): MovementRow {
  const id = util.autoUlid();
  return {
    pk: itemId,
    sk: `MOVEMENT#${id}`,
    id,
    inventoryItemId: itemId,
    type: movement.type,
    quantity: movement.quantity,
    reason: movement.reason,
    reference: movement.reference,
    unitCost: movement.unitCost,
    currency,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
}

/** Prefix of the guard on an item's stock; the item's id follows. */
export const STOCK_GUARD = 'stock#';

/**
 * Moves stock and records it. The condition is on the quantity alone, never on a version: sales of different units
 * of one item do not reject each other.
 */
export function moveStock(table: string, row: MovementRow, allowNegative: boolean): Action[] {
  const takes = row.quantity < 0;
  const enough = takes && !allowNegative;
  return [
    update(
      STOCK_GUARD + row.inventoryItemId,
      table,
      { pk: row.inventoryItemId, sk: 'ITEM' },
      { expression: 'SET stock = stock + :change', values: { ':change': row.quantity } },
      enough
        ? { expression: 'attribute_exists(pk) AND stock >= :taken', values: { ':taken': 0 - row.quantity } }
        : { expression: 'attribute_exists(pk)' },
    ),
    put('movement', table, row, { expression: 'attribute_not_exists(pk)' }),
  ];
}

export interface Shortage {
  inventoryItemId: string;
  requested: string;
  available: string;
}

/** What was asked of each item that had too little, as decimal strings. */
export function shortagesOf(failures: Failure[], taken: Record<string, number>): Shortage[] {
  return failures
    .filter((failure) => failure.guard.startsWith(STOCK_GUARD))
    .map((failure) => {
      const id = failure.guard.slice(STOCK_GUARD.length);
      return {
        inventoryItemId: id,
        requested: formatQuantity(taken[id] ?? 0),
        available: formatQuantity((failure.row?.['stock'] as number | undefined) ?? 0),
      };
    });
}

export function toMovement(row: MovementRow, stash: Stash): StockMovement & { inventoryItemId: string } {
  const cost = row.unitCost ?? null;
  return {
    id: row.id,
    inventoryItemId: row.inventoryItemId,
    type: row.type,
    quantity: formatQuantity(row.quantity),
    reason: row.reason ?? null,
    reference: row.reference ?? null,
    unitCost: cost !== null && mayCaller(stash, 'inventory:cost') ? formatMoney(cost, row.currency) : null,
    by: row.by,
    at: row.at,
  };
}
