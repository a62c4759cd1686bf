/** Goods of a receipt that leave again: taken back by a counter-receipt, or given back to the supplier. */
import type { Moved, Moving } from '../inventory/goods.ts';
import { move } from '../inventory/goods.ts';
import { purchaseReference } from '../inventory/parts.ts';
import type { Quantities } from '../inventory/stock.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { ReceivedLine } from './receipt.ts';
import { costOf } from './receipt.ts';
import type { Taking } from './named.ts';

/** Some of a line that leaves. */
export interface Leaving {
  line: ReceivedLine;
  /** Thousandths. */
  quantity: number;
  /** Path of the argument that says so. */
  field: string;
}

/** Thousandths that leave, by item. */
export function byItem(leaving: Leaving[]): Quantities {
  const sums: Quantities = {};
  leaving.forEach(({ line, quantity }) => {
    const id = line.inventoryItemId ?? null;
    if (id !== null) keep(sums, id, (own(sums, id) ?? 0) + quantity);
  });
  return sums;
}

/** Moves what leaves out, at the cost at which it came. @returns the movement's id; null for what is not kept in stock */
export function moveOut(
  ctx: Ctx,
  moving: Moving,
  taking: Taking,
  { line, quantity, field }: Leaving,
  about: Pick<Moved, 'reason' | 'receiptId' | 'returnId'>,
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
