/** What an order holds of the stock until it is sent. */
import { changeReserved, partsOf } from '../inventory/parts.ts';
import type { Quantities } from '../inventory/stock.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { PartsOrderRow } from './partsOrder.ts';

/** Thousandths by item. */
export function heldBy(order: PartsOrderRow): Quantities {
  return partsOf(order.lines);
}

/** The rows of its items. */
export function itemKeys(order: PartsOrderRow): Key[] {
  return Object.keys(heldBy(order)).map((id) => ({ pk: id, sk: 'ITEM' }));
}

/** Frees all of it: nothing of it moves. */
export function freeActions(ctx: Ctx, order: PartsOrderRow): Action[] {
  const table = tableName(ctx, 'INVENTORY');
  return Object.entries(heldBy(order)).map(([id, quantity]) => changeReserved(table, id, 0 - quantity));
}
