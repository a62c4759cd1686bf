/** What is on order of an item: orders to suppliers write it, whoever looks for what to buy reads it (docs/decisions/051). */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import type { StockCounts } from './stock.ts';
import { stockGuard } from './stock.ts';

/** In thousandths. */
export function onOrderOf(row: Pick<StockCounts, 'onOrder'>): number {
  return row.onOrder ?? 0;
}

/** More of it, or less. @param quantity thousandths: negative where it came, or comes no more */
export function changeOnOrder(table: string, itemId: string, quantity: number): Action {
  const change = { expression: 'ADD onOrder :quantity', values: { ':quantity': quantity } };
  return update(stockGuard(itemId), table, { pk: itemId, sk: 'ITEM' }, change, PRESENT);
}
