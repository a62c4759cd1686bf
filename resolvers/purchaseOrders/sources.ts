/** What new lines name: items, what the supplier sells of them, and requisitions. One BatchGetItem for forty lines. */
import type { PurchaseOrderLineInput } from '../generated/schema.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchRows, rowsById } from '../kernel/dynamodb/batch.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { SUPPLIES, suppliesKey } from '../suppliers/keys.ts';
import type { SupplierItemRow } from '../suppliers/supplierItem.ts';
import type { LineSource } from './lines.ts';

const MAX_ID = 200;

/** The rows that the lines of the running call name. */
export interface Sources {
  items: Record<string, InventoryItemRow>;
  supplied: Record<string, SupplierItemRow>;
}

function unique(ids: (string | null | undefined)[]): string[] {
  const said = ids.filter((id): id is string => typeof id === 'string');
  return said.filter((id, index) => said.indexOf(id) === index);
}

function idsOf(inputs: PurchaseOrderLineInput[], field: string): string[] {
  inputs.forEach(({ inventoryItemId }, index) => {
    if (inventoryItemId === '' || (inventoryItemId ?? '').length > MAX_ID)
      refuse(`${field}.${index}.inventoryItemId`, 'expected the id of an item');
  });
  return unique(inputs.map(({ inventoryItemId }) => inventoryItemId));
}

/** Keys of what lines name. @param field path of the lines, such as `input.lines` */
export function sourceKeys(inputs: PurchaseOrderLineInput[], supplierId: string, field: string): KeysByTable {
  const ids = idsOf(inputs, field);
  return {
    INVENTORY: ids.map((id) => ({ pk: id, sk: 'ITEM' })),
    SUPPLIERS: ids.map((id) => suppliesKey(supplierId, id)),
  };
}

export function keepSources(ctx: BatchCtx): void {
  const supplied: Record<string, SupplierItemRow> = {};
  for (const row of batchRows(ctx, 'SUPPLIERS')) if (isSupplierItem(row)) keep(supplied, row.inventoryItemId, row);
  ctx.stash.work.purchaseSources = { items: rowsById(batchRows(ctx, 'INVENTORY')), supplied };
}

function isSupplierItem(row: TableRows['SUPPLIERS']): row is SupplierItemRow {
  return row.sk.startsWith(SUPPLIES);
}

/** What a line is made of beside what the caller says of it. @param currency of the order: a cost in another says nothing here */
export function sourceOf(ctx: Ctx, input: PurchaseOrderLineInput, currency: string, field: string): LineSource {
  const { items, supplied } = ctx.stash.work.purchaseSources ?? { items: {}, supplied: {} };
  const id = input.inventoryItemId ?? null;
  const item = id === null ? null : (own(items, id) ?? null);
  if (id !== null && !item) notFound('Inventory item', id, `${field}.inventoryItemId`);
  if (item) requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
  const sold = id === null ? null : (own(supplied, id) ?? null);
  const cost = sold?.lastCost ?? null;
  return {
    item,
    supplierCode: sold?.supplierCode ?? null,
    lastCost:
      sold && cost !== null && sold.currency === currency ? { minor: cost, fraction: sold.lastCostFraction } : null,
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What the lines of the running call name. */
    purchaseSources?: Sources;
  }
}
