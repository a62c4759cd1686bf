/** What new lines name: items, what the supplier sells of them, and requisitions. One BatchGetItem for forty lines. */
import type { PurchaseOrderLineInput } from '../generated/schema.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchRows, rowsById } from '../kernel/dynamodb/batch.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import type { RequisitionRow } from '../requisitions/requisition.ts';
import { suppliesKey } from '../suppliers/keys.ts';
import type { SupplierItemRow } from '../suppliers/supplierItem.ts';
import { isSold } from '../suppliers/supplierItem.ts';
import type { LineSource } from './lines.ts';
import { requisitionKeys, wantedOf } from './requisitions.ts';
import { partField } from './keys.ts';

const MAX_ID = 200;

/** The rows that the lines of the running call name. */
export interface Sources {
  items: Record<string, InventoryItemRow>;
  supplied: Record<string, SupplierItemRow>;
  requisitions: RequisitionRow[];
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
    REQUISITIONS: requisitionKeys(inputs, field),
  };
}

export function keepSources(ctx: BatchCtx): void {
  const supplied: Record<string, SupplierItemRow> = {};
  for (const row of batchRows(ctx, 'SUPPLIERS')) if (isSold(row)) keep(supplied, row.inventoryItemId, row);
  ctx.stash.work.purchaseSources = {
    items: rowsById(batchRows(ctx, 'INVENTORY')),
    supplied,
    requisitions: batchRows(ctx, 'REQUISITIONS'),
  };
}

/** The same of a call that names lines which are there. */
export function keepRequisitions(ctx: BatchCtx): void {
  ctx.stash.work.purchaseSources = { items: {}, supplied: {}, requisitions: batchRows(ctx, 'REQUISITIONS') };
}

/** What the lines of the running call name, as it was read. */
export function keptSources(ctx: Ctx): Sources {
  return ctx.stash.work.purchaseSources ?? { items: {}, supplied: {}, requisitions: [] };
}

/**
 * What a line is made of beside what the caller says of it.
 * @param currency of the order: a cost in another says nothing here
 * @param taken thousandths of its requisition's line that lines before it take
 */
export function sourceOf(
  ctx: Ctx,
  input: PurchaseOrderLineInput,
  currency: string,
  taken: number,
  field: string,
): LineSource {
  const { items, supplied, requisitions } = keptSources(ctx);
  const wanted = wantedOf(requisitions, input, taken, field);
  const id = input.inventoryItemId ?? null;
  if (wanted && wanted.inventoryItemId !== null && id !== wanted.inventoryItemId)
    refuse(partField(field, 'inventoryItemId'), 'expected the item that the requisition asks for', {
      expected: wanted.inventoryItemId,
      actual: id,
    });
  const item = id === null ? null : (own(items, id) ?? null);
  if (id !== null && !item) notFound('Inventory item', id, partField(field, 'inventoryItemId'));
  if (item) requireUnarchived('Inventory item', item, partField(field, 'inventoryItemId'));
  const sold = id === null ? null : (own(supplied, id) ?? null);
  const cost = sold?.lastCost ?? null;
  return {
    item,
    supplierCode: sold?.supplierCode ?? null,
    lastCost:
      sold && cost !== null && sold.currency === currency ? { minor: cost, fraction: sold.lastCostFraction } : null,
    wanted,
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What the lines of the running call name. */
    purchaseSources?: Sources;
  }
}
