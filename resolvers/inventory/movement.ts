/** Movements of stock. An item's stock is the sum of its movements, so each change of stock is written with its movement. */
import { util } from '@aws-appsync/utils';
import type { StockMovement, StockMovementType } from '../generated/schema.ts';
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
import { keep } from '../kernel/values/own.ts';

export interface MovementRow extends Key {
  id: string;
  inventoryItemId: string;
  type: StockMovementType;
  /** Thousandths, signed. */
  quantity: number;
  reason: string | null;
  reference: string | null;
  /** Minor units; on movements that came in, and on what was written off. */
  unitCost: number | null;
  /** What it has beyond them, in millionths of the currency's unit. Absent is none. */
  unitCostFraction?: number | null;
  /** Thousandths, on `WRITE_OFF`: they had left the stock before, so that the movement's own quantity is zero. */
  writtenOff?: number | null;
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
  /** Thousandths that had left the stock before and are not coming back. */
  writtenOff?: number;
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
    writtenOff: movement.writtenOff ?? null,
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

/** What brings an item out of the archive: nothing in stock is hidden. Its search rows come beside it. */
const SHOW = 'archived = :shown, kind = :kind, version = version + :next, updatedAt = :now';

/**
 * Moves stock and records it. The condition is on the quantity alone, never on a version: sales of different units of one
 * item do not reject each other, except at the moment when the item crosses its minimum. Then the mark of low stock changes
 * together with the stock, once per crossing, and whoever read the other side of the minimum tries again. Goods that come back to an
 * item in the archive bring it out of there; the condition says on which side of the archive's door it was read.
 *
 * @param item as it was read: it says on which side of the minimum the stock is expected to come to lie
 * @param rows its movements, at least one
 */
export function moveStock(
  table: string,
  item: InventoryItemRow,
  rows: MovementRow[],
  allowNegative: boolean,
): Action[] {
  const quantity = rows.reduce((sum, row) => sum + row.quantity, 0);
  const hidden = item.archived === true;
  const shown = hidden && quantity > 0;
  const low = isUnderMinimum(item.stock + quantity, item.minimumStock);
  const marked = low && item.lowStock !== LOW && (!hidden || shown);
  const cleared = !low && item.lowStock === LOW;
  const needed = quantity < 0 && !allowNegative;
  const values: Record<string, unknown> = { ':change': quantity, ':count': rows.length };
  const conditions: Record<string, unknown> = {
    ':side': item.minimumStock - quantity,
    ':minimum': item.minimumStock,
    ':archived': hidden,
  };
  if (marked) values[':low'] = LOW;
  if (shown) {
    values[':shown'] = false;
    values[':kind'] = 'ITEM';
    values[':next'] = 1;
    values[':now'] = util.time.nowISO8601();
  }
  if (needed) conditions[':taken'] = 0 - quantity;
  const side = `stock ${low ? '<' : '>='} :side AND minimumStock = :minimum`;
  const door = hidden ? 'archived = :archived' : '(attribute_not_exists(archived) OR archived = :archived)';
  return [
    update(
      stockGuard(item.id),
      table,
      { pk: item.id, sk: 'ITEM' },
      {
        expression:
          `SET stock = stock + :change${marked ? ', lowStock = :low' : ''}${shown ? `, ${SHOW}` : ''} ` +
          `ADD movementCount :count${cleared ? ' REMOVE lowStock' : ''}`,
        values,
      },
      { expression: `${side} AND ${door}${needed ? ' AND stock >= :taken' : ''}`, values: conditions },
    ),
    ...rows.map((row) => put('movement', table, row, { expression: 'attribute_not_exists(pk)' })),
  ];
}

/** What is short of the items whose stock kept a transaction from committing. Others crossed their minimum in between, or lost a race. */
export function shortagesAtCommit(failures: Failure[], taken: Quantities): Shortage[] {
  const short: Quantities = {};
  const inStock: Quantities = {};
  for (const [id, quantity] of Object.entries(taken)) {
    const failure = failed(failures, stockGuard(id));
    if (failure) {
      keep(short, id, quantity);
      keep(inStock, id, failure.row?.stock ?? 0);
    }
  }
  return shortages(short, inStock);
}

/** @param balance thousandths in stock after it; null outside the ledger */
export function toMovement(
  row: MovementRow,
  balance: number | null = null,
): StockMovement & { inventoryItemId: string } {
  const cost = row.unitCost ?? null;
  const writtenOff = row.writtenOff ?? null;
  return {
    id: row.id,
    inventoryItemId: row.inventoryItemId,
    type: row.type,
    quantity: formatQuantity(row.quantity),
    balance: balance === null ? null : formatQuantity(balance),
    reason: row.reason ?? null,
    reference: row.reference ?? null,
    writtenOff: writtenOff === null ? null : formatQuantity(writtenOff),
    unitCost: cost !== null ? formatPrice({ minor: cost, fraction: row.unitCostFraction }, row.currency) : null,
    by: row.by,
    byId: row.byId ?? null,
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
