import type { InventoryItem } from '../generated/schema.ts';
import type { Stash } from '../shared/context.ts';
import { mayCaller } from '../shared/context.ts';
import { formatMoney, formatQuantity } from '../shared/money.ts';
import type { Key } from '../shared/rows.ts';

export interface InventoryItemRow extends Key {
  kind: 'ITEM';
  id: string;
  sku: string;
  skuKey: string;
  name: string;
  nameKey: string;
  unit: string;
  /** Minor units. */
  price: number;
  /** Minor units; moving weighted average. */
  averageCost: number;
  currency: string;
  taxCode: string;
  /** Thousandths. */
  stock: number;
  /** Thousandths. */
  minimumStock: number;
  location: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** The row that keeps a SKU to one item; it also finds the item with a consistent read. */
export function skuSentinelKey(skuKey: string): Key {
  return { pk: `SKU#${skuKey}`, sk: 'SENTINEL' };
}

/** Cost is shown only with `inventory:cost`. */
export function toInventoryItem(row: InventoryItemRow, stash: Stash): InventoryItem {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    unit: row.unit,
    price: formatMoney(row.price, row.currency),
    averageCost: mayCaller(stash, 'inventory:cost') ? formatMoney(row.averageCost, row.currency) : null,
    currency: row.currency,
    taxCode: row.taxCode,
    stock: formatQuantity(row.stock),
    minimumStock: formatQuantity(row.minimumStock),
    low: row.stock < row.minimumStock,
    location: row.location ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
