/** Parts that go to a work order or over the counter, or come back: one movement and one change of stock per item. */
import type { Ctx } from '../kernel/request/context.ts';
import { mayCaller, tableName } from '../kernel/request/context.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import { missing } from '../kernel/dynamodb/batch.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import type { Price } from '../kernel/values/price.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import { movementRow } from './movement.ts';
import type { Quantities, Shortage } from './stock.ts';
import { afterParts, availableOf, moveStock, requireNoShortage, shortages, shortagesAtCommit } from './stock.ts';
import { keep, own } from '../kernel/values/own.ts';

export { availableOf, changeReserved, reservedOf, reserveStock, stockGuard } from './stock.ts';

/** How movements name the order that they belong to. */
export function orderReference(orderId: string): string {
  return `WORK_ORDER#${orderId}`;
}

/** How movements name the receipt that they belong to. */
export function invoiceReference(invoiceId: string): string {
  return `INVOICE#${invoiceId}`;
}

/** How movements name the count that they belong to. */
export function countReference(countId: string): string {
  return `COUNT#${countId}`;
}

/** How movements name the purchase order that they belong to. */
export function purchaseReference(orderId: string): string {
  return `PURCHASE_ORDER#${orderId}`;
}

/** How movements name the order of parts that they belong to. */
export function partsOrderReference(orderId: string): string {
  return `PARTS_ORDER#${orderId}`;
}

/** Whether a reference is such a name: what the workshop's own documents and counts moved is told by it, and nobody writes it by hand. */
export function namesDocument(reference: string): boolean {
  const documents = [orderReference(''), invoiceReference(''), countReference(''), purchaseReference('')];
  const names = [...documents, partsOrderReference('')];
  return names.some((name) => reference.startsWith(name));
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

/** The item that a line names, among those that were read for it. A line that was added meanwhile names another. */
function itemAmong(ctx: Ctx, items: Record<string, InventoryItemRow>, id: string): InventoryItemRow {
  return own(items, id) ?? missing(ctx, 'INVENTORY', { pk: id, sk: 'ITEM' }, 'Inventory item', 'inventoryItemId');
}

/** A part that is not coming back: it stays mounted on the vehicle, and nobody pays for it. */
export interface LostPart {
  inventoryItemId: string;
  /** Thousandths. */
  quantity: number;
  /** What one cost when it was taken. */
  unitCost: Price | null;
}

function costOf(line: { unitCost?: number | null; unitCostFraction?: number }): Price | null {
  const minor = line.unitCost ?? null;
  return minor === null ? null : { minor, fraction: line.unitCostFraction };
}

/** The lost ones among lines: those of a part. */
export function lostParts(
  lines: { inventoryItemId?: string | null; quantity: number; unitCost?: number | null; unitCostFraction?: number }[],
): LostPart[] {
  return lines.flatMap((line) =>
    line.inventoryItemId
      ? [{ inventoryItemId: line.inventoryItemId, quantity: line.quantity, unitCost: costOf(line) }]
      : [],
  );
}

/**
 * @param change thousandths by item: negative goes out, positive comes back. A part that comes back to an item in the archive
 *   brings it out of there; it is found by the search rows that it kept
 * @param items the rows of all of them, as just read
 * @param lost what neither goes nor comes, and is written off
 * @param freed what was set aside for whoever moves them, and is not any more; of what does not move, nothing is written
 */
export function moveParts(
  ctx: Ctx,
  reference: string,
  change: Quantities,
  reason: string | null,
  items: Record<string, InventoryItemRow>,
  lost: LostPart[] = [],
  freed: Quantities = {},
): Action[] {
  const { caller, settings } = ctx.stash;
  const table = tableName(ctx, 'INVENTORY');
  const moving: Quantities = { ...change };
  for (const part of lost) keep(moving, part.inventoryItemId, own(moving, part.inventoryItemId) ?? 0);
  return Object.entries(moving).flatMap(([id, quantity]) => {
    const gone = lost.filter((part) => part.inventoryItemId === id);
    if (quantity === 0 && gone.length === 0) return [];
    const item = itemAmong(ctx, items, id);
    if (quantity < 0) requireUnarchived('Inventory item', item, 'inventoryItemId');
    const type = quantity < 0 ? ('OUT' as const) : ('RETURN' as const);
    const rows = [
      ...(quantity === 0
        ? []
        : [movementRow(id, item.currency, { type, quantity, reason, reference, unitCost: null }, caller)]),
      ...gone.map((part) =>
        movementRow(
          id,
          item.currency,
          {
            type: 'WRITE_OFF',
            quantity: 0,
            reason,
            reference,
            unitCost: part.unitCost ?? { minor: item.averageCost, fraction: item.averageCostFraction },
            writtenOff: part.quantity,
          },
          caller,
        ),
      ),
    ];
    const after = afterParts(item, rows, own(freed, id));
    // An answer shows what the call made of it.
    cacheRelated(ctx.stash, 'INVENTORY', after);
    return moveStock(table, item, after, rows, settings.allowNegativeStock);
  });
}

/** What corrects the stock of an item after a count, and the movement that says so. */
export interface Adjustment {
  movementId: string;
  actions: Action[];
}

/** @param quantity thousandths: negative where something is missing @param item its row, as just read */
export function adjustPart(
  ctx: Ctx,
  reference: string,
  quantity: number,
  reason: string | null,
  item: InventoryItemRow,
): Adjustment {
  const { caller, settings } = ctx.stash;
  const movement = { type: 'ADJUSTMENT' as const, quantity, reason, reference, unitCost: null };
  const row = movementRow(item.id, item.currency, movement, caller);
  const after = afterParts(item, [row]);
  // An answer shows what the call made of it.
  cacheRelated(ctx.stash, 'INVENTORY', after);
  return {
    movementId: row.id,
    actions: moveStock(tableName(ctx, 'INVENTORY'), item, after, [row], settings.allowNegativeStock),
  };
}

export function negated(quantities: Quantities): Quantities {
  const result: Quantities = {};
  for (const [id, quantity] of Object.entries(quantities)) keep(result, id, 0 - quantity);
  return result;
}

const TOO_LITTLE = 'There is not enough in stock';

/** How much there is, is for whoever may look at the store. */
function told(ctx: Ctx, short: Shortage[]): Shortage[] {
  if (mayCaller(ctx.stash, 'inventory:read')) return short;
  return short.map(({ inventoryItemId, requested }) => ({ inventoryItemId, requested }));
}

/** What the stock just read must cover, so that a dry run says so too. The transaction checks once more. */
export function requireStock(ctx: Ctx, taken: Quantities, items: Record<string, InventoryItemRow>): void {
  const unread = Object.keys(taken).find((id) => !own(items, id));
  if (unread !== undefined) itemAmong(ctx, items, unread);
  if (ctx.stash.settings.allowNegativeStock) return;
  const inStock: Quantities = {};
  Object.entries(items).forEach(([id, item]) => keep(inStock, id, availableOf(item)));
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
