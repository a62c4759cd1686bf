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
import { searchRows } from '../kernel/dynamodb/search.ts';
import type { SearchRow } from '../kernel/dynamodb/searchRows.ts';
import { SEARCH_FORM } from '../kernel/dynamodb/searchRows.ts';
import { findTax } from '../documents/tax.ts';
import { catalogueRows, FOR_SALE } from './forSale.ts';
import type { StockCounts } from './stock.ts';
import { lowMark, toStock } from './stock.ts';
import { charactersOf } from '../kernel/values/digits.ts';
import { searchKey, skuKey } from '../kernel/values/keys.ts';
import { nameOf, optionalLabel } from '../kernel/values/text.ts';

export interface InventoryItemRow extends Key, StockCounts {
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
  location: string | null;
  /** The location as lists look for it; absent where it says nothing. */
  place?: string | null;
  /** Thousandths, up to which it is bought again; absent where nobody said. */
  maximumStock?: number | null;
  archived: boolean;
  /** Marks what customers may order from afar. Absent where they may not. */
  forSale?: typeof FOR_SALE | null;
  /** How many suppliers sell it. Absent is none. */
  supplierCount?: number;
  /** The form of its search rows; absent where 0.1.0 wrote them. */
  searchForm?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Characters; some take two places. */
const MAX_SKU = 40;
/** With the spaces that people write in it. */
const MAX_SKU_TYPED = 200;

/** What an item is made from. What movements alone change comes from the row that it replaces. */
export interface ItemDescription extends CreateInventoryItemInput {
  archived: boolean;
}

/** Any characters that are seen, in capitals; without spaces, since nobody remembers where they stood. */
function skuOf(typed: string): string {
  const sku = skuKey(optionalLabel(typed, MAX_SKU_TYPED, 'input.sku') ?? '');
  if (sku === '' || sku.length > MAX_SKU_TYPED || charactersOf(sku).length > MAX_SKU)
    refuse('input.sku', `expected 1 to ${MAX_SKU} characters`, { actual: typed.slice(0, 60) });
  return sku;
}

/** A location as lists look for it: in capitals, without spaces. An index takes no empty text, so that one says nothing. */
export function placeOf(location: string | null): string | null {
  const place = skuKey(location ?? '');
  return place === '' ? null : place;
}

function minimumOf(text: string): number {
  const minimum = parseSignedQuantity(text, 'input.minimumStock');
  if (minimum < 0) refuse('input.minimumStock', 'expected zero or more', { actual: text });
  return minimum;
}

/** Null where nobody said. */
function maximumOf(text: string | null | undefined, minimumStock: number): number | null {
  if (text === null || text === undefined) return null;
  const maximum = parseSignedQuantity(text, 'input.maximumStock');
  if (maximum < minimumStock)
    refuse('input.maximumStock', 'expected the minimum, or more', {
      minimum: formatQuantity(minimumStock),
      actual: text.slice(0, 40),
    });
  return maximum;
}

/** Checks every field of an item's description and makes its row. @param before the row that it replaces; null for a new item */
export function itemRow(
  id: string,
  input: ItemDescription,
  settings: SettingsRow,
  before: InventoryItemRow | null,
): InventoryItemRow {
  const sku = input.sku === before?.sku ? before.sku : skuOf(input.sku);
  const name = input.name === before?.name ? before.name : nameOf(input.name, 200, 'input.name');
  const minimumStock = minimumOf(input.minimumStock ?? '0');
  const stock = before?.stock ?? 0;
  const currency = before?.currency ?? settings.currency;
  const price = parsePrice(input.price, currency, 'input.price');
  const now = util.time.nowISO8601();
  const location =
    before && input.location === before.location
      ? before.location
      : optionalLabel(input.location, 60, 'input.location');
  return {
    pk: id,
    sk: 'ITEM',
    kind: input.archived ? null : 'ITEM',
    id,
    sku,
    skuKey: sku === before?.sku ? before.skuKey : skuKey(sku),
    name,
    nameKey: searchKey(name),
    unit: before && input.unit === before.unit ? before.unit : nameOf(input.unit ?? 'unit', 20, 'input.unit'),
    price: price.minor,
    priceFraction: price.fraction || null,
    averageCost: before?.averageCost ?? 0,
    averageCostFraction: before?.averageCostFraction ?? null,
    currency,
    taxCode: findTax(settings, input.taxCode ?? settings.defaultTaxCode, 'input.taxCode').code,
    stock,
    reserved: before?.reserved ?? null,
    onOrder: before?.onOrder ?? null,
    minimumStock,
    maximumStock: maximumOf(input.maximumStock, minimumStock),
    lowStock: input.archived ? null : lowMark(stock, minimumStock),
    location,
    place: placeOf(location),
    archived: input.archived,
    forSale: input.forSale === true && !input.archived ? FOR_SALE : null,
    searchForm: SEARCH_FORM,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/**
 * The rows by which an item is found, and the one by which the catalogue has it. An archived one keeps the first, since parts that come
 * back bring it out; lists leave it out.
 */
export function itemSearchRows(row: InventoryItemRow): SearchRow[] {
  return [...searchRows('ITEM', row.id, row.name, [row.sku]), ...catalogueRows(row)];
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
    ...toStock(row),
    maximumStock: (row.maximumStock ?? null) === null ? null : formatQuantity(row.maximumStock ?? 0),
    location: row.location ?? null,
    forSale: (row.forSale ?? null) !== null,
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
