/** What of the store customers may order from afar. */
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { SearchRow } from '../kernel/dynamodb/searchRows.ts';
import { REACH, SEARCH_PREFIX } from '../kernel/dynamodb/searchRows.ts';
import { own } from '../kernel/values/own.ts';
import { cut } from '../kernel/values/words.ts';
import type { InventoryItemRow } from './inventoryItem.ts';

/** Marks an item's row, and is the kind under which the index `bySearch` has the catalogue, in the order of its names. */
export const FOR_SALE = 'FOR_SALE';

/** The row by which the catalogue has an item; none for one that is not for sale. No word is called so: none has a sign in it. */
export function catalogueRows(item: InventoryItemRow): SearchRow[] {
  if ((item.forSale ?? null) === null) return [];
  const key = cut(item.nameKey, REACH);
  return [
    {
      pk: item.id,
      sk: `${SEARCH_PREFIX}${FOR_SALE}`,
      searchKind: FOR_SALE,
      searchKey: key,
      words: ` ${key}`,
      before: '',
      id: item.id,
    },
  ];
}

/** The item that a line names, which may be sold. @param field path of the argument that names it */
export function requireForSale(items: Record<string, InventoryItemRow>, id: string, field: string): InventoryItemRow {
  const item = own(items, id);
  if (!item) notFound('Inventory item', id, field);
  requireUnarchived('Inventory item', item, field);
  if ((item.forSale ?? null) === null) refuse(field, `${item.name} is not for sale`, { inventoryItemId: id });
  return item;
}
