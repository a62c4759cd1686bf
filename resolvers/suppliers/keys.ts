/** Keys of suppliers' rows. What reads only keys imports nothing else. */
import type { Key } from '../kernel/dynamodb/key.ts';

/** Begins the partition key of the row that keeps a tax id to one supplier. */
export const TAX_ID = 'TAXID#';
/** Begins the sort key of what a supplier sells; the inventory item's id follows. */
export const SUPPLIES = 'SUPPLIES#';
/** Begins the partition key of the row that says who is preferred for an item; the item's id follows. */
export const PREFERRED = 'PREFERRED#';
export const SENTINEL = 'SENTINEL';

/** @param taxId as suppliers keep it */
export function taxIdKey(type: string, taxId: string): string {
  return `${TAX_ID}${type}#${taxId}`;
}

export function supplierKey(supplierId: string): Key {
  return { pk: supplierId, sk: 'SUPPLIER' };
}

export function suppliesKey(supplierId: string, itemId: string): Key {
  return { pk: supplierId, sk: `${SUPPLIES}${itemId}` };
}

export function preferredKey(itemId: string): Key {
  return { pk: `${PREFERRED}${itemId}`, sk: SENTINEL };
}
