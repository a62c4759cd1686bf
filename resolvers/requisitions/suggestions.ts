/** How much of an item is bought again, and on which terms. */
import type { ReorderSuggestion } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { onOrderOf } from '../inventory/stock.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { formatPrice, timesQuantity } from '../kernel/values/price.ts';
import { keep } from '../kernel/values/own.ts';
import { PREFERRED } from '../suppliers/keys.ts';
import type { PreferredRow, Terms } from '../suppliers/supplierItem.ts';

/** What terms ask beyond the quantity that is needed, in thousandths: the least that is sold, in whole packs. */
export function roundedUp(needed: number, terms: Terms | null): number {
  if (needed <= 0) return 0;
  const least = terms?.minimumOrder ?? 0;
  const wanted = needed > least ? needed : least;
  const pack = terms?.packSize ?? 0;
  return pack > 0 ? Math.ceil(wanted / pack) * pack : wanted;
}

/** Up to its maximum, or to its minimum where nobody said more, counting what is on the way. */
export function quantityToBuy(item: InventoryItemRow, terms: Terms | null): number {
  const maximum = item.maximumStock ?? item.minimumStock;
  return roundedUp(maximum - (item.stock + onOrderOf(item)), terms);
}

/** What one is expected to cost in a currency: what it last cost on these terms, else on average; null where nobody knows. */
export function expectedPrice(item: InventoryItemRow, terms: Terms | null, currency: string): Price | null {
  const lastCost = terms?.lastCost ?? null;
  if (terms && lastCost !== null && terms.currency === currency)
    return { minor: lastCost, fraction: terms.lastCostFraction };
  const known = item.averageCost > 0 || (item.averageCostFraction ?? 0) > 0;
  return known && item.currency === currency ? { minor: item.averageCost, fraction: item.averageCostFraction } : null;
}

function isPreferred(row: TableRows['SUPPLIERS']): row is PreferredRow {
  return row.pk.startsWith(PREFERRED);
}

/** Who is preferred for each item, by the item's id. */
export function preferredOf(rows: TableRows['SUPPLIERS'][]): Record<string, PreferredRow> {
  const byItem: Record<string, PreferredRow> = {};
  rows.forEach((row) => {
    if (isPreferred(row)) keep(byItem, row.pk.slice(PREFERRED.length), row);
  });
  return byItem;
}

/** With the ids by which the related step finds item and supplier. */
export type AnsweredSuggestion = ReorderSuggestion & { inventoryItemId: string; supplierId: string | null };

/** Null where nothing is to be bought: enough is on the way. */
export function toSuggestion(item: InventoryItemRow, preferred: PreferredRow | null): AnsweredSuggestion | null {
  const onOrder = onOrderOf(item);
  const terms = preferred?.terms ?? null;
  const quantity = quantityToBuy(item, terms);
  if (quantity <= 0) return null;
  const price = expectedPrice(item, terms, item.currency);
  return {
    inventoryItemId: item.id,
    supplierId: preferred?.preferredSupplierId ?? null,
    onOrder: formatQuantity(onOrder),
    quantity: formatQuantity(quantity),
    supplierCode: terms?.supplierCode ?? null,
    packSize: (terms?.packSize ?? null) === null ? null : formatQuantity(terms?.packSize ?? 0),
    minimumOrder: (terms?.minimumOrder ?? null) === null ? null : formatQuantity(terms?.minimumOrder ?? 0),
    lastCost: price ? formatPrice(price, item.currency) : null,
    total: price ? formatMoney(timesQuantity(price, quantity, item.currency), item.currency) : null,
    currency: item.currency,
  };
}
