/** What the list of items is narrowed by, in its address. */
import { flag, searchOf, text } from '../../kernel/address.ts';

export interface InventorySearch {
  find?: string;
  low?: true;
}

export const inventorySearch = searchOf<InventorySearch>({ find: text, low: flag });
