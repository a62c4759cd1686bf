/** Goods of a receipt that leave again: taken back by a counter-receipt, or given back to the supplier. */
import { purchaseReference } from '../inventory/parts.ts';
import type { Movement } from '../inventory/movement.ts';
import type { Quantities } from '../inventory/stock.ts';
import { availableOf, requireNoShortage, shortages } from '../inventory/stock.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { Moving } from './moving.ts';
import { move } from './moving.ts';
import type { ReceivedLine } from './receipt.ts';
import { costOf } from './receipt.ts';
import type { Taking } from './steps/load.ts';

/** Some of a line that leaves. */
export interface Leaving {
  line: ReceivedLine;
  /** Thousandths. */
  quantity: number;
  /** Path of the argument that says so. */
  field: string;
}

/** Refuses what is not in stock any more, or is set aside for somebody. */
export function requireThere(ctx: Ctx, taking: Taking, leaving: Leaving[]): void {
  if (ctx.stash.settings.allowNegativeStock) return;
  const asked: Quantities = {};
  const there: Quantities = {};
  leaving.forEach(({ line, quantity }) => {
    const id = line.inventoryItemId ?? null;
    const item = id === null ? undefined : own(taking.items, id);
    if (item) {
      keep(asked, item.id, (own(asked, item.id) ?? 0) + quantity);
      keep(there, item.id, availableOf(item));
    }
  });
  requireNoShortage(shortages(asked, there), leaving[0]?.field ?? 'input', 'Not all of it is in stock any more');
}

/** Moves what leaves out, at the cost at which it came. @returns the movement's id; null for what is not kept in stock */
export function moveOut(
  ctx: Ctx,
  moving: Moving,
  taking: Taking,
  { line, quantity, field }: Leaving,
  about: Pick<Movement, 'reason' | 'receiptId' | 'returnId'>,
): string | null {
  const id = line.inventoryItemId ?? null;
  if (id === null) return null;
  const reference = purchaseReference(taking.order.id);
  const movement = { ...about, type: 'OUT' as const, quantity: 0 - quantity, reference, unitCost: costOf(line) };
  return move(ctx, moving, id, movement, formatQuantity(quantity), field);
}

/** Thousandths by line of the order. */
export function byOrderLine(leaving: Leaving[], sign: 1 | -1): Quantities {
  const sums: Quantities = {};
  leaving.forEach(({ line, quantity }) => {
    keep(sums, line.orderLineId, (own(sums, line.orderLineId) ?? 0) + quantity * sign);
  });
  return sums;
}
