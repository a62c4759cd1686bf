/** Changing what is on order of an item, for orders to suppliers (docs/decisions/051). What it is, stock.ts says. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import { stockGuard } from './stock.ts';

/** More of it, or less. @param quantity thousandths: negative where it came, or comes no more */
export function changeOnOrder(table: string, itemId: string, quantity: number): Action {
  const change = { expression: 'ADD onOrder :quantity', values: { ':quantity': quantity } };
  return update(stockGuard(itemId), table, { pk: itemId, sk: 'ITEM' }, change, PRESENT);
}
