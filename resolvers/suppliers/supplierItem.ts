/**
 * What a supplier sells: a row `SUPPLIES#<item>` under the supplier. Who is preferred for an item stands in a row of the item's own, with
 * a copy of how it is sold there, and of the supplier: who looks for what to buy reads that one, of fifty items in one call.
 */
import type { SupplierItem } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, put, remove, update } from '../kernel/dynamodb/transactions.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import { PREFERRED, preferredKey, SUPPLIES, suppliesKey } from './keys.ts';
import type { SupplierRow } from './supplier.ts';

/** How a supplier sells an item. */
export interface Terms {
  supplierCode: string | null;
  /** Minor units of `currency`; null where nobody said. */
  lastCost: number | null;
  /** What it has beyond them (kernel/values/price.ts). */
  lastCostFraction?: number | null;
  currency: string;
  /** Thousandths. */
  packSize: number | null;
  /** Thousandths. */
  minimumOrder: number | null;
}

export interface SupplierItemRow extends Key, Terms {
  supplierId: string;
  inventoryItemId: string;
  preferred: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Who is preferred for an item. Its attributes are in no index. */
export interface PreferredRow extends Key {
  preferredSupplierId: string;
  terms: Terms;
  /** The supplier as of when the row was written, or changed since (functions/purchasing). Absent on rows of before. */
  supplier?: SupplierRow;
}

/** Who is preferred for an item, among the rows of the table. */
export function isPreferred(row: SupplierRow | SupplierItemRow | PreferredRow): row is PreferredRow {
  return row.pk.startsWith(PREFERRED);
}

/** A supplier, among the rows of the table. */
export function isSupplier(row: SupplierRow | SupplierItemRow | PreferredRow): row is SupplierRow {
  return row.sk === 'SUPPLIER';
}

/** What a supplier sells, among the rows of the table. */
export function isSold(row: SupplierRow | SupplierItemRow | PreferredRow): row is SupplierItemRow {
  return row.sk.startsWith(SUPPLIES);
}

export function termsOf(row: SupplierItemRow): Terms {
  return {
    supplierCode: row.supplierCode ?? null,
    lastCost: row.lastCost ?? null,
    lastCostFraction: row.lastCostFraction ?? null,
    currency: row.currency,
    packSize: row.packSize ?? null,
    minimumOrder: row.minimumOrder ?? null,
  };
}

/**
 * The actions by which an item's preferred supplier stays in step with what a supplier sells.
 * @param holder who is preferred, as read; null for nobody
 * @param after what is sold; null where it no longer is
 * @param supplier as it stands when the transaction commits; null where nothing is sold
 */
export function preferenceChanges(
  table: string,
  itemId: string,
  holder: PreferredRow | null,
  supplierId: string,
  after: SupplierItemRow | null,
  supplier: SupplierRow | null,
): Action[] {
  const key = preferredKey(itemId);
  const held = holder?.preferredSupplierId ?? null;
  const stands = holder
    ? { expression: 'preferredSupplierId = :held', values: { ':held': holder.preferredSupplierId } }
    : ABSENT;
  if (after?.preferred !== true || !supplier)
    return held === supplierId ? [remove('preferred', table, key, stands)] : [];
  const row = { ...key, preferredSupplierId: supplierId, terms: termsOf(after), supplier };
  const taken = put('preferred', table, row, stands);
  if (held === null || held === supplierId) return [taken];
  return [
    taken,
    update(
      'formerlyPreferred',
      table,
      suppliesKey(held, itemId),
      {
        expression: 'SET preferred = :no, #version = #version + :one, updatedAt = :at',
        names: { '#version': 'version' },
        values: { ':no': false, ':one': 1, ':at': after.updatedAt },
      },
      { expression: 'attribute_exists(pk)' },
    ),
  ];
}

/** With the ids by which the related step finds supplier and item. */
export function toSupplierItem(row: SupplierItemRow): SupplierItem & { supplierId: string; inventoryItemId: string } {
  const lastCost = row.lastCost ?? null;
  const [packSize, minimumOrder] = [row.packSize ?? null, row.minimumOrder ?? null];
  return {
    supplierId: row.supplierId,
    inventoryItemId: row.inventoryItemId,
    supplierCode: row.supplierCode ?? null,
    lastCost: lastCost === null ? null : formatPrice({ minor: lastCost, fraction: row.lastCostFraction }, row.currency),
    currency: row.currency,
    packSize: packSize === null ? null : formatQuantity(packSize),
    minimumOrder: minimumOrder === null ? null : formatQuantity(minimumOrder),
    preferred: row.preferred ?? false,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    supplierItem: SupplierItemRow;
    /** Who is preferred for an item. */
    preferred: PreferredRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    SUPPLIERS: SupplierRow | SupplierItemRow | PreferredRow;
  }
  interface GuardedRows {
    supplierItem: SupplierItemRow;
    preferred: PreferredRow;
    formerlyPreferred: SupplierItemRow;
  }
}
