/** Movements of stock: their rows. An item's stock is the sum of its movements; how it changes with them, stock.ts says. */
import { util } from '@aws-appsync/utils';
import type { StockMovement, StockMovementType } from '../generated/schema.ts';
import { MOVEMENT } from './keys.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { Caller } from '../kernel/request/caller.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { FoundPage } from '../kernel/request/paging.ts';

export interface MovementRow extends Key {
  id: string;
  inventoryItemId: string;
  type: StockMovementType;
  /** Thousandths, signed. */
  quantity: number;
  reason: string | null;
  reference: string | null;
  /** Minor units; on movements that came in or went back to a supplier, and on what was written off. */
  unitCost: number | null;
  /** What it has beyond them, in millionths of the currency's unit. Absent is none. */
  unitCostFraction?: number | null;
  /** Thousandths, on `WRITE_OFF`: they had left the stock before, so that the movement's own quantity is zero. */
  writtenOff?: number | null;
  /** Minor units, on `LANDED_COST`: what came on top of the goods in stock. */
  landed?: number | null;
  /** The receipt, or the return to a supplier, that it belongs to. */
  receiptId?: string | null;
  returnId?: string | null;
  /** On movements that decide what the item costs; absent on rows of releases before 0.4.0. */
  costed?: Costed | null;
  currency: string;
  by: string;
  byId: string;
  at: string;
}

/** What a movement of cost found when it was written. */
export interface Costed {
  /** Its place among all of the item's movements. */
  number: number;
  /** Thousandths. */
  stock: number;
  /** Minor units, and what is beyond them. */
  average: number;
  fraction: number;
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
    sk: `${MOVEMENT}${id}`,
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

/** @param balance thousandths in stock after it; null outside the ledger */
export function toMovement(
  row: MovementRow,
  balance: number | null = null,
): StockMovement & { inventoryItemId: string } {
  const cost = row.unitCost ?? null;
  const writtenOff = row.writtenOff ?? null;
  const landed = row.landed ?? null;
  return {
    id: row.id,
    inventoryItemId: row.inventoryItemId,
    type: row.type,
    quantity: formatQuantity(row.quantity),
    balance: balance === null ? null : formatQuantity(balance),
    reason: row.reason ?? null,
    reference: row.reference ?? null,
    writtenOff: writtenOff === null ? null : formatQuantity(writtenOff),
    landedCost: landed === null ? null : formatMoney(landed, row.currency),
    receiptId: row.receiptId ?? null,
    returnId: row.returnId ?? null,
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
    movement: MovementRow;
  }
}
