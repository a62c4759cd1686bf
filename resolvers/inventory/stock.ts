/**
 * The rules of stock, each here and nowhere else: what an item counts, when it is low, how parts move, and when there is too little.
 * What movements with a cost make of it, costing.ts says. Quantities are in thousandths, amounts in minor units.
 */
import { fail } from '../kernel/answer/errors.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import { util } from '@aws-appsync/utils';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import { failed, PRESENT, put, update } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItem } from '../generated/schema.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import { FOR_SALE } from './forSale.ts';
import type { Movement, MovementRow } from './movement.ts';
import { keep, own } from '../kernel/values/own.ts';

/** Marks a low item: it keys the index of low items. */
export const LOW = 'LOW';

/** What an item's row counts. */
export interface StockCounts {
  stock: number;
  minimumStock: number;
  lowStock: typeof LOW | null;
  /** How many movements there are. Absent is none. */
  movementCount?: number;
  /**
   * What of the stock is set aside: the sum of what missing parts of work orders hold, and orders of parts that were not sent. Absent is
   * nothing.
   */
  reserved?: number | null;
  /** What is to come of it by orders to suppliers. Absent is nothing. */
  onOrder?: number | null;
}

export function toStock(
  row: StockCounts,
): Pick<InventoryItem, 'stock' | 'reserved' | 'available' | 'onOrder' | 'minimumStock' | 'low'> {
  return {
    stock: formatQuantity(row.stock),
    reserved: formatQuantity(reservedOf(row)),
    available: formatQuantity(availableOf(row)),
    onOrder: formatQuantity(onOrderOf(row)),
    minimumStock: formatQuantity(row.minimumStock),
    low: isUnderMinimum(row.stock, row.minimumStock),
  };
}

/** What of an item's stock is set aside. */
export function reservedOf(row: StockCounts): number {
  return row.reserved ?? 0;
}

/** What is to come of an item. */
export function onOrderOf(row: Pick<StockCounts, 'onOrder'>): number {
  return row.onOrder ?? 0;
}

/** What can be taken of an item by whoever nothing is set aside for. */
export function availableOf(row: StockCounts): number {
  return row.stock - reservedOf(row);
}

/** Whether an item is to be bought again. (A series of invoices with few numbers left is another matter: series/numbering.ts.) */
export function isUnderMinimum(stock: number, minimumStock: number): boolean {
  return stock < minimumStock;
}

export function lowMark(stock: number, minimumStock: number): typeof LOW | null {
  return isUnderMinimum(stock, minimumStock) ? LOW : null;
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

/** Refuses a movement by hand that takes more than there is. */
export function requireAvailable(item: InventoryItemRow, movement: Movement): void {
  const available = availableOf(item);
  const short = shortages({ [item.id]: 0 - movement.quantity }, { [item.id]: available });
  const aside = reservedOf(item) > 0 ? ` beside ${formatQuantity(reservedOf(item))} set aside for orders` : '';
  requireNoShortage(short, 'input.quantity', `Only ${formatQuantity(available)} of ${item.name} in stock${aside}`);
}

/** Holds while no more is set aside than there was. */
const STILL_FREE = '(attribute_not_exists(reserved) OR reserved <= :reserved)';

/** Prefix of the guard on an item's stock; the item's id follows. */
const STOCK_GUARD = 'stock#';

export function stockGuard(itemId: string): `stock#${string}` {
  return `${STOCK_GUARD}${itemId}`;
}

export function isStockGuard(guard: string): boolean {
  return guard.startsWith(STOCK_GUARD);
}

/** The item that such a guard is about. */
export function itemOfGuard(guard: string): string {
  return guard.slice(STOCK_GUARD.length);
}

/** What brings an item out of the archive: nothing in stock is hidden. */
const SHOW = 'archived = :shown, kind = :kind, version = version + :next, updatedAt = :now';

/**
 * The item after its parts went or came back, as far as it was read: whoever moved some of it meanwhile is not in it.
 * @param rows its movements, at least one @param freed what was set aside for whoever moves it, and is not any more
 */
export function afterParts(item: InventoryItemRow, rows: MovementRow[], freed = 0): InventoryItemRow {
  const stock = rows.reduce((sum, row) => sum + row.quantity, item.stock);
  const hidden = item.archived === true;
  const shown = hidden && stock > item.stock;
  const low = lowMark(stock, item.minimumStock);
  const after = {
    ...item,
    stock,
    lowStock: low !== null && hidden && !shown ? item.lowStock : low,
    movementCount: (item.movementCount ?? 0) + rows.length,
    ...(freed === 0 ? {} : { reserved: reservedOf(item) - freed }),
  };
  return shown
    ? { ...after, archived: false, kind: 'ITEM', version: item.version + 1, updatedAt: util.time.nowISO8601() }
    : after;
}

/**
 * What must hold so that a taking leaves what is set aside for others: a condition adds nothing up, so that a bound stands between the two.
 * Where something is set aside, it stands in the middle of what is free, so that both may move some way without rejecting anybody.
 */
function leavesReserved(item: InventoryItemRow, taken: number, freed: number): { reserved: number; stock: number } {
  const others = reservedOf(item) - freed;
  const free = item.stock - taken - others;
  const kept = others > 0 && free > 0 ? others + Math.floor(free / 2) : Math.max(0, others);
  return { reserved: kept + freed, stock: kept + taken };
}

/**
 * Moves stock and records it. The condition is on the quantity alone, never on a version: sales of different units of one
 * item do not reject each other, except at the moment when the item crosses its minimum. Then the mark of low stock changes
 * together with the stock, once per crossing, and whoever read the other side of the minimum tries again. Goods that come back to an
 * item in the archive bring it out of there; the condition says on which side of the archive's door it was read.
 *
 * @param item as it was read: it says on which side of the minimum the stock is expected to come to lie
 * @param after what its movements make of it
 * @param rows its movements, at least one
 */
export function moveStock(
  table: string,
  item: InventoryItemRow,
  after: InventoryItemRow,
  rows: MovementRow[],
  allowNegative: boolean,
): Action[] {
  const quantity = after.stock - item.stock;
  const freed = reservedOf(item) - reservedOf(after);
  const hidden = item.archived === true;
  const shown = hidden && after.archived !== true;
  const low = isUnderMinimum(after.stock, item.minimumStock);
  // Whatever mark was read: others may have crossed the minimum and come back since, and the condition speaks of what comes to be.
  const marked = after.lowStock === LOW;
  const cleared = !low;
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
    values[':kind'] = after.kind;
    values[':next'] = 1;
    values[':now'] = after.updatedAt;
  }
  if (freed !== 0) values[':freed'] = 0 - freed;
  if (needed) {
    const bound = leavesReserved(item, 0 - quantity, freed);
    conditions[':reserved'] = bound.reserved;
    conditions[':taken'] = bound.stock;
  }
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
          `ADD movementCount :count${freed === 0 ? '' : ', reserved :freed'}${cleared ? ' REMOVE lowStock' : ''}`,
        values,
      },
      {
        expression: `${side} AND ${door}${needed ? ` AND stock >= :taken AND ${STILL_FREE}` : ''}`,
        values: conditions,
      },
    ),
    ...rows.map((row) => put('movement', table, row, { expression: 'attribute_not_exists(pk)' })),
  ];
}

/**
 * Sets aside some of what is free: no more than that, unless stock may go below zero. As in `leavesReserved`, a bound stands between the
 * two numbers, in the middle of what stays free. What is in the archive, or not for sale any more, is not set aside.
 * @param item as it was read @param quantity thousandths, above zero
 */
export function reserveStock(table: string, item: InventoryItemRow, quantity: number, allowNegative: boolean): Action {
  const free = availableOf(item) - quantity;
  const kept = reservedOf(item) + (free > 0 ? Math.floor(free / 2) : 0);
  const values: Record<string, unknown> = { ':forSale': FOR_SALE, ':shown': false };
  if (!allowNegative) {
    values[':reserved'] = kept;
    values[':stock'] = kept + quantity;
  }
  return update(
    stockGuard(item.id),
    table,
    { pk: item.id, sk: 'ITEM' },
    { expression: 'ADD reserved :quantity', values: { ':quantity': quantity } },
    {
      expression:
        'forSale = :forSale AND (attribute_not_exists(archived) OR archived = :shown)' +
        (allowNegative ? '' : ` AND stock >= :stock AND ${STILL_FREE}`),
      values,
    },
  );
}

/** Sets aside, or frees, what nobody moves. @param quantity thousandths: negative frees */
export function changeReserved(table: string, itemId: string, quantity: number): Action {
  const change = { expression: 'ADD reserved :quantity', values: { ':quantity': quantity } };
  return update(stockGuard(itemId), table, { pk: itemId, sk: 'ITEM' }, change, PRESENT);
}

/** What is short of the items whose stock kept a transaction from committing. Others crossed their minimum in between, or lost a race. */
export function shortagesAtCommit(failures: Failure[], taken: Quantities): Shortage[] {
  const short: Quantities = {};
  const inStock: Quantities = {};
  for (const [id, quantity] of Object.entries(taken)) {
    const failure = failed(failures, stockGuard(id));
    if (failure) {
      keep(short, id, quantity);
      keep(inStock, id, failure.row ? availableOf(failure.row) : 0);
    }
  }
  return shortages(short, inStock);
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    /** Stock of an item, whose id follows. */
    [stock: `stock#${string}`]: InventoryItemRow;
  }
}
