/**
 * What new lines name: items, on which terms they are sold, and work orders that wait. One BatchGetItem for 40 lines, which is why a call
 * adds no more: an item and its terms for each, and ten orders with
 * what they wait for.
 */
import type { RequisitionLineInput } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { requireUnarchived } from '../kernel/answer/archive.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchFound, rowsById, rowsOf } from '../kernel/dynamodb/batch.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { Price } from '../kernel/values/price.ts';
import { PREFERRED, preferredKey, SUPPLIES, suppliesKey } from '../suppliers/keys.ts';
import type { PreferredRow, SupplierItemRow, Terms } from '../suppliers/supplierItem.ts';
import { termsOf } from '../suppliers/supplierItem.ts';
import { awaitedKeys } from '../workOrders/awaited.ts';
import { openMark } from '../workOrders/transitions.ts';
import type { WorkOrderRow } from '../workOrders/workOrder.ts';
import { awaitedBy } from './awaited.ts';
import { expectedPrice } from './suggestions.ts';

const MAX_ORDERS = 10;
const MAX_ID = 200;

/** By id: items, the terms of each at the supplier, and work orders. */
export interface LineSources {
  items: Record<string, InventoryItemRow>;
  terms: Record<string, Terms>;
  orders: Record<string, WorkOrderRow>;
}

function unique(ids: (string | null | undefined)[]): string[] {
  const said = ids.filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= MAX_ID);
  return said.filter((id, index) => said.indexOf(id) === index);
}

/** @param supplierId whose terms count; null for whoever is preferred for each item */
export function sourceKeys(lines: RequisitionLineInput[], supplierId: string | null, field: string): KeysByTable {
  const items = unique(lines.map((line) => line.inventoryItemId));
  const orders = unique(lines.map((line) => line.workOrderId));
  if (orders.length > MAX_ORDERS)
    fail('LIMIT_EXCEEDED', `${field}: expected at most ${MAX_ORDERS} different work orders`, {
      field,
      maximum: MAX_ORDERS,
      actual: orders.length,
    });
  // A line that says its cost asks for no terms.
  const unpriced = unique(lines.map((line) => ((line.unitCost ?? null) === null ? line.inventoryItemId : null)));
  return {
    INVENTORY: items.map((id): Key => ({ pk: id, sk: 'ITEM' })),
    SUPPLIERS: unpriced.map((id) => (supplierId === null ? preferredKey(id) : suppliesKey(supplierId, id))),
    WORK_ORDERS: [...orders.map((id): Key => ({ pk: id, sk: 'ORDER' })), ...awaitedKeys(awaitedBy(lines))],
  };
}

function isPreferred(row: TableRows['SUPPLIERS']): row is PreferredRow {
  return row.pk.startsWith(PREFERRED);
}

function isSold(row: TableRows['SUPPLIERS']): row is SupplierItemRow {
  return row.sk.startsWith(SUPPLIES);
}

/** The terms of items, by item: of whoever is preferred, or of the supplier that was asked for. */
export function termsFound(rows: TableRows['SUPPLIERS'][]): Record<string, Terms> {
  const terms: Record<string, Terms> = {};
  rows.forEach((row) => {
    if (isPreferred(row)) keep(terms, row.pk.slice(PREFERRED.length), row.terms);
    else if (isSold(row)) keep(terms, row.inventoryItemId, termsOf(row));
  });
  return terms;
}

/** What the batch of the running step found. The items are kept for the answer. */
export function sourcesFound(ctx: BatchCtx): LineSources {
  const found = batchFound(ctx);
  const items = rowsOf(ctx, found, 'INVENTORY');
  items.forEach((item) => cacheRelated(ctx.stash, 'INVENTORY', item));
  const terms = termsFound(rowsOf(ctx, found, 'SUPPLIERS'));
  const ofOrders = rowsOf(ctx, found, 'WORK_ORDERS');
  ctx.stash.work.awaitedRows = ofOrders;
  const orders = ofOrders.filter((row): row is WorkOrderRow => row.sk === 'ORDER');
  return { items: rowsById(items), terms, orders: rowsById(orders) };
}

export const NO_SOURCES: LineSources = { items: {}, terms: {}, orders: {} };

/** The item that a line names; null where it says in words what is needed. */
export function sourceItem(input: RequisitionLineInput, sources: LineSources, field: string): InventoryItemRow | null {
  const id = input.inventoryItemId ?? null;
  if (id === null) return null;
  const item = own(sources.items, id);
  if (!item) notFound('Inventory item', id, `${field}.inventoryItemId`);
  requireUnarchived('Inventory item', item, `${field}.inventoryItemId`);
  return item;
}

/** The order that waits for a line, which is still open. */
export function requireOpenOrder(id: string | null | undefined, sources: LineSources, field: string): string | null {
  if (id === null || id === undefined) return null;
  const order = own(sources.orders, id);
  if (!order) notFound('Work order', id, `${field}.workOrderId`);
  if (openMark(order.state) === null)
    fail('LOCKED', `${field}.workOrderId: the work order is ${order.state}, and waits for nothing`, {
      field: `${field}.workOrderId`,
      id,
      actual: order.state,
    });
  return id;
}

/** What an item last cost at the supplier, if that was in this currency, else what it cost on average; null where nobody knows. */
export function expectedCost(item: InventoryItemRow | null, sources: LineSources, currency: string): Price | null {
  if (!item) return null;
  return expectedPrice(item, own(sources.terms, item.id) ?? null, currency);
}

/** Refuses a supplier that is not there, or archived. @param field path of the id among the arguments */
export function requireSupplier(ctx: Ctx, id: string | null | undefined, field: string): string | null {
  if (id === null || id === undefined) return null;
  const supplier = ctx.stash.rows.supplier ?? null;
  if (!supplier) notFound('Supplier', id, field);
  requireUnarchived('Supplier', supplier, field);
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  return supplier.id;
}
