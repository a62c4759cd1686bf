/** An item as the shop shows it: what it is and costs, and whether there is any. How much there is, is the workshop's own affair. */
import type { ShopAvailability, ShopItem } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { availableOf } from '../inventory/stock.ts';
import { formatPrice } from '../kernel/values/price.ts';

/** Thousandths: with fewer than five there are few. */
const FEW = 5_000;

export function isForSale(row: InventoryItemRow): boolean {
  return (row.forSale ?? null) !== null && row.archived !== true;
}

/** @param available thousandths, what is set aside for others left out */
export function availabilityOf(available: number): ShopAvailability {
  if (available <= 0) return 'NONE';
  return available < FEW ? 'FEW' : 'AVAILABLE';
}

export function toShopItem(row: InventoryItemRow): ShopItem {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    unit: row.unit,
    price: formatPrice({ minor: row.price, fraction: row.priceFraction }, row.currency),
    currency: row.currency,
    availability: availabilityOf(availableOf(row)),
  };
}
