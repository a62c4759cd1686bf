/**
 * An inventory item's rows: `ITEM`, one `MOVEMENT#…` per change of stock, one `SEARCH#…` per word that finds it, and the
 * sentinel of its SKU. `lowStock` is there exactly while stock is under the minimum: it keys the index of low items.
 */
import { util } from '@aws-appsync/utils';
import type { CreateInventoryItemInput, InventoryItem } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { formatQuantity, parsePrice, parseSignedQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { SearchRow } from '../kernel/dynamodb/search.ts';
import { searchRows } from '../kernel/dynamodb/search.ts';
import { findTax } from '../documents/tax.ts';
import type { LOW } from './stock.ts';
import { isUnderMinimum, lowMark } from './stock.ts';
import { optionalText, requireText, searchKey, skuKey } from '../kernel/values/text.ts';

export interface InventoryItemRow extends Key {
  /** Absent on archived items: lists read the index that it keys. */
  kind: 'ITEM' | null;
  id: string;
  sku: string;
  skuKey: string;
  name: string;
  nameKey: string;
  unit: string;
  /** Minor units. */
  price: number;
  /** What it has beyond them, in millionths of the currency's unit (kernel/values/price.ts). Absent is none. */
  priceFraction?: number | null;
  /** Minor units; moving weighted average. */
  averageCost: number;
  /** As of the price. */
  averageCostFraction?: number | null;
  currency: string;
  taxCode: string;
  /** Thousandths. */
  stock: number;
  /** Thousandths. */
  minimumStock: number;
  lowStock: typeof LOW | null;
  /** How many movements there are. Absent is none. */
  movementCount?: number;
  location: string | null;
  archived: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const SKU = '^[A-Z0-9][A-Z0-9.-]{0,39}$';
/** With the spaces that people write in it. */
const MAX_SKU_TYPED = 80;

/** What an item is made from. What movements alone change comes from the row that it replaces. */
export interface ItemDescription extends CreateInventoryItemInput {
  archived: boolean;
}

function minimumOf(text: string): number {
  const minimum = parseSignedQuantity(text, 'input.minimumStock');
  if (minimum < 0) refuse('input.minimumStock', 'expected zero or more', { actual: text });
  return minimum;
}

/** Checks every field of an item's description and makes its row. @param before the row that it replaces; null for a new item */
export function itemRow(
  id: string,
  input: ItemDescription,
  settings: SettingsRow,
  before: InventoryItemRow | null,
): InventoryItemRow {
  const sku = skuKey(input.sku);
  if (input.sku.length > MAX_SKU_TYPED || !util.matches(SKU, sku))
    refuse('input.sku', 'expected 1 to 40 letters, digits, dots and dashes', { actual: input.sku.slice(0, 60) });
  const name = requireText(input.name, 200, 'input.name');
  const minimumStock = minimumOf(input.minimumStock ?? '0');
  const stock = before?.stock ?? 0;
  const currency = before?.currency ?? settings.currency;
  const price = parsePrice(input.price, currency, 'input.price');
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'ITEM',
    kind: input.archived ? null : 'ITEM',
    id,
    sku,
    skuKey: sku,
    name,
    nameKey: searchKey(name),
    unit: requireText(input.unit ?? 'unit', 20, 'input.unit'),
    price: price.minor,
    priceFraction: price.fraction || null,
    averageCost: before?.averageCost ?? 0,
    averageCostFraction: before?.averageCostFraction ?? null,
    currency,
    taxCode: findTax(settings, input.taxCode ?? settings.defaultTaxCode, 'input.taxCode').code,
    stock,
    minimumStock,
    lowStock: input.archived ? null : lowMark(stock, minimumStock),
    location: optionalText(input.location, 60, 'input.location'),
    archived: input.archived,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** The rows by which an item is found; none for an archived one. */
export function itemSearchRows(row: InventoryItemRow): SearchRow[] {
  return row.archived ? [] : searchRows('ITEM', row.id, [row.name, row.sku]);
}

/** The row that keeps a SKU to one item. */
export interface SkuRow extends Key {
  inventoryItemId: string;
}

/** It also finds the item with a consistent read. */
export function skuSentinel(item: InventoryItemRow): SkuRow {
  return { pk: `SKU#${item.skuKey}`, sk: 'SENTINEL', inventoryItemId: item.id };
}

export function toInventoryItem(row: InventoryItemRow): InventoryItem {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    unit: row.unit,
    price: formatPrice({ minor: row.price, fraction: row.priceFraction }, row.currency),
    averageCost: formatPrice({ minor: row.averageCost, fraction: row.averageCostFraction }, row.currency),
    currency: row.currency,
    taxCode: row.taxCode,
    stock: formatQuantity(row.stock),
    minimumStock: formatQuantity(row.minimumStock),
    low: isUnderMinimum(row.stock, row.minimumStock),
    location: row.location ?? null,
    archived: row.archived ?? false,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    item: InventoryItemRow;
    /** The row that keeps a SKU to its item. */
    sku: SkuRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    INVENTORY: InventoryItemRow;
  }
  interface GuardedRows {
    item: InventoryItemRow;
    /** A new SKU, and one that is given up. */
    sku: SkuRow;
    heldSku: SkuRow;
  }
}

declare module '../kernel/request/permission.ts' {
  interface Permissions {
    /** Sees what items cost. */
    'inventory:cost': true;
  }
}
