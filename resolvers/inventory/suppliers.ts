/** Counting who sells an item, together with the saying of it: an item that somebody sells is not removed. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { update } from '../kernel/dynamodb/transactions.ts';

/** One more, or one less. An item that is gone, or archived in the meantime, takes nobody new. */
export function countSupplier(table: string, itemId: string, change: 1 | -1): Action {
  return update(
    'item',
    table,
    { pk: itemId, sk: 'ITEM' },
    { expression: 'ADD supplierCount :change', values: { ':change': change } },
    change > 0
      ? {
          expression: 'attribute_exists(pk) AND (attribute_not_exists(archived) OR archived = :shown)',
          values: { ':shown': false },
        }
      : { expression: 'attribute_exists(pk)' },
  );
}
