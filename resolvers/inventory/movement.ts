/** Movements of stock. An item's stock is the sum of its movements, so each change of stock is written with its movement. */
import { util } from '@aws-appsync/utils';
import type { StockMovement, StockMovementType } from '../generated/schema.ts';
import type { Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { Caller } from '../kernel/request/caller.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import { failed, put, update } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { Quantities, Shortage } from './stock.ts';
import { isUnderMinimum, LOW, shortages } from './stock.ts';
import type { FoundPage } from '../kernel/request/paging.ts';

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
  /** What it has beyond them, in millionths of the currency's unit. Absent is none. */
  unitCostFraction?: number | null;
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
  unitCost: Price | null;
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
    unitCost: movement.unitCost?.minor ?? null,
    unitCostFraction: movement.unitCost?.fraction || null,
    currency,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
}

/** Prefix of the guard on an item's stock; the item's id follows. */
const STOCK_GUARD = 'stock#';

function stockGuard(itemId: string): `stock#${string}` {
  return `${STOCK_GUARD}${itemId}`;
}

/**
 * Moves stock and records it. The condition is on the quantity alone, never on a version: sales of different units of one
 * item do not reject each other, except at the moment when the item crosses its minimum. Then the mark of low stock changes
 * together with the stock, once per crossing, and whoever read the other side of the minimum tries again.
 *
 * @param item as it was read: it says on which side of the minimum the stock is expected to come to lie
 */
export function moveStock(table: string, item: InventoryItemRow, row: MovementRow, allowNegative: boolean): Action[] {
  const low = isUnderMinimum(item.stock + row.quantity, item.minimumStock);
  const marked = low && item.lowStock !== LOW;
  const cleared = !low && item.lowStock === LOW;
  const needed = row.quantity < 0 && !allowNegative;
  const values: Record<string, unknown> = { ':change': row.quantity, ':one': 1 };
  const conditions: Record<string, unknown> = {
    ':side': item.minimumStock - row.quantity,
    ':minimum': item.minimumStock,
  };
  if (marked) values[':low'] = LOW;
  if (needed) conditions[':taken'] = 0 - row.quantity;
  return [
    update(
      stockGuard(row.inventoryItemId),
      table,
      { pk: row.inventoryItemId, sk: 'ITEM' },
      {
        expression: `SET stock = stock + :change${marked ? ', lowStock = :low' : ''} ADD movementCount :one${cleared ? ' REMOVE lowStock' : ''}`,
        values,
      },
      {
        expression: `stock ${low ? '<' : '>='} :side AND minimumStock = :minimum${needed ? ' AND stock >= :taken' : ''}`,
        values: conditions,
      },
    ),
    put('movement', table, row, { expression: 'attribute_not_exists(pk)' }),
  ];
}

/** What is short of the items whose stock kept a transaction from committing. Others crossed their minimum in between, or lost a race. */
export function shortagesAtCommit(failures: Failure[], taken: Quantities): Shortage[] {
  const short: Quantities = {};
  const inStock: Quantities = {};
  for (const [id, quantity] of Object.entries(taken)) {
    const failure = failed(failures, stockGuard(id));
    if (failure) {
      short[id] = quantity;
      inStock[id] = failure.row?.stock ?? 0;
    }
  }
  return shortages(short, inStock);
}

/** @param balance thousandths in stock after it; null outside the ledger */
export function toMovement(
  row: MovementRow,
  stash: Stash,
  balance: number | null = null,
): StockMovement & { inventoryItemId: string } {
  const cost = row.unitCost ?? null;
  return {
    id: row.id,
    inventoryItemId: row.inventoryItemId,
    type: row.type,
    quantity: formatQuantity(row.quantity),
    balance: balance === null ? null : formatQuantity(balance),
    reason: row.reason ?? null,
    reference: row.reference ?? null,
    unitCost:
      cost !== null && mayCaller(stash, 'inventory:cost')
        ? formatPrice({ minor: cost, fraction: row.unitCostFraction }, row.currency)
        : null,
    by: row.by,
    at: row.at,
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** A page of the ledger, until the balance is read that it ends with. */
    movementsPage?: FoundPage<MovementRow>;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    /** Stock of an item, whose id follows. */
    [stock: `stock#${string}`]: InventoryItemRow;
    movement: MovementRow;
  }
}
