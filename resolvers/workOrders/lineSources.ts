/** Reading the inventory items and users that lines name: one BatchGetItem, each row once. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { WorkOrderItemInput } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import type { Ctx } from '../shared/context.ts';
import { tableName } from '../shared/context.ts';
import { fail, raiseDataSourceError } from '../shared/errors.ts';
import type { Key, UserRow } from '../shared/rows.ts';
import { knowRelated } from '../shared/relations.ts';
import type { LineSources } from './lines.ts';

type Tables = DynamoDBBatchGetItemRequest['tables'];

function unique(ids: (string | null | undefined)[]): string[] {
  const seen: Record<string, boolean> = {};
  for (const id of ids) {
    if (id) seen[id] = true;
  }
  return Object.keys(seen);
}

export function lineSourceKeys(ctx: Ctx, inputs: WorkOrderItemInput[], technicianId: string | null): Tables {
  const items = unique(inputs.map((input) => input.inventoryItemId));
  const users = unique([technicianId, ...inputs.map((input) => input.technicianId)]);
  const tables: Tables = {};
  if (items.length > 0) {
    tables[tableName(ctx, 'INVENTORY')] = { keys: items.map((id) => util.dynamodb.toMapValues({ pk: id, sk: 'ITEM' })), consistentRead: true };
  }
  if (users.length > 0) {
    tables[tableName(ctx, 'USERS')] = { keys: users.map((id) => util.dynamodb.toMapValues({ pk: id, sk: 'USER' })), consistentRead: true };
  }
  return tables;
}

const STASH = 'lineSources';

export function keepLineSources(ctx: Ctx): void {
  raiseDataSourceError(ctx.error);
  const result = ctx.result as { data: Record<string, (Key | null)[]>; unprocessedKeys?: Record<string, unknown> | null };
  if (result.unprocessedKeys && Object.keys(result.unprocessedKeys).length > 0) {
    fail('TRY_AGAIN', 'The database is busy; repeat the request');
  }
  const sources: LineSources = { items: {}, users: {} };
  for (const row of result.data[tableName(ctx, 'INVENTORY')] ?? []) {
    if (row) {
      sources.items[row.pk] = row as InventoryItemRow;
      knowRelated(ctx.stash, 'INVENTORY', row);
    }
  }
  for (const row of result.data[tableName(ctx, 'USERS')] ?? []) {
    if (row) {
      sources.users[row.pk] = row as UserRow;
      knowRelated(ctx.stash, 'USERS', row);
    }
  }
  ctx.stash.work[STASH] = sources;
}

export function keptLineSources(ctx: Ctx): LineSources {
  return (ctx.stash.work[STASH] as LineSources | undefined) ?? { items: {}, users: {} };
}
