/** Reading the inventory items and users that lines name, and after a lost race the order itself: one BatchGetItem, each row once. */
import { passIfAnswered } from '../kernel/dynamodb/transactions.ts';
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, isEmptyBatch, rowsById } from '../kernel/dynamodb/batch.ts';
import { cacheBatch, relatedKeys, withKeys } from '../kernel/answer/relatedKeys.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { loadedRow, physicalName } from '../kernel/request/context.ts';
import { own } from '../kernel/values/own.ts';
import { cacheRelated } from '../kernel/answer/relations.ts';
import type { LineSources } from './lines.ts';
import { keepOrder, orderKeys } from './loadedOrder.ts';

/** What a line names. */
export interface LineReference {
  inventoryItemId?: string | null | undefined;
  technicianId?: string | null | undefined;
}

function unique(ids: (string | null | undefined)[]): string[] {
  const said = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  return said.filter((id, index) => said.indexOf(id) === index);
}

/**
 * The keys of what lines name, and after a lost race of the order too.
 * @param references lines, asked for or written @param technicianId somebody beside the lines
 */
export function lineSourceKeys(ctx: Ctx, references: LineReference[], technicianId: string | null): KeysByTable {
  const order = loadedRow(ctx.stash, 'order');
  return {
    INVENTORY: unique(references.map((each) => each.inventoryItemId)).map((id) => ({ pk: id, sk: 'ITEM' })),
    USERS: unique([technicianId, ...references.map((each) => each.technicianId)]).map((id) => ({ pk: id, sk: 'USER' })),
    WORK_ORDERS: order && ctx.stash.work.attempts ? orderKeys(order.pk) : [],
  };
}

/**
 * Reads what a change of an order rests on, and with it the objects that the order shows: those cost no call of their own then, and half a
 * unit each, as they would afterwards. Null where there is nothing to read.
 */
export function readWithOrder(ctx: Ctx, keys: KeysByTable): DynamoDBBatchGetItemRequest | null {
  const order = loadedRow(ctx.stash, 'order');
  const shown = order ? relatedKeys(ctx, order) : {};
  const all = withKeys(keys, shown);
  if (isEmptyBatch(all)) return null;
  const request = batchGet(ctx, all);
  const needed: Record<string, Key[]> = { ...keys };
  for (const name of Object.keys(shown)) {
    const table = own(request.tables, physicalName(ctx, name));
    if (table && (own(needed, name) ?? []).length === 0) table.consistentRead = false;
  }
  return request;
}

/** The request of a step that does no more than read them; passes where there is nothing to read, or the work is done. */
export function readLineSources(ctx: Ctx, references: LineReference[], technicianId: string | null) {
  passIfAnswered(ctx);
  const batch = readWithOrder(ctx, lineSourceKeys(ctx, references, technicianId));
  if (!batch) runtime.earlyReturn(null);
  return batch;
}

export function keepLineSources(ctx: BatchCtx): void {
  const items = batchRows(ctx, 'INVENTORY');
  const users = batchRows(ctx, 'USERS');
  items.forEach((row) => cacheRelated(ctx.stash, 'INVENTORY', row));
  users.forEach((row) => cacheRelated(ctx.stash, 'USERS', row));
  cacheBatch(ctx, ['CUSTOMERS', 'VEHICLES', 'INVOICES']);
  const vehicle = batchRows(ctx, 'VEHICLES')[0];
  if (vehicle) ctx.stash.rows.vehicle = vehicle;
  const sources: LineSources = { items: rowsById(items), users: rowsById(users) };
  ctx.stash.work.lineSources = sources;
}

/** The same of a change of an order, which was read with them where it was read again. */
export function keepOrderSources(ctx: BatchCtx): void {
  keepLineSources(ctx);
  keepOrder(ctx, batchRows(ctx, 'WORK_ORDERS'));
}

export function keptLineSources(ctx: Ctx): LineSources {
  return ctx.stash.work.lineSources ?? { items: {}, users: {} };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** Rows that the lines of the running operation refer to. */
    lineSources?: LineSources;
  }
}
