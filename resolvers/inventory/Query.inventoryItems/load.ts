import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { InventoryItemPage, QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { tableName } from '../../shared/context.ts';
import { fail, raiseDataSourceError } from '../../shared/errors.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { toInventoryItem } from '../inventoryItem.ts';

interface Found {
  ids: string[];
  nextToken: string | null;
}

export function request(ctx: Ctx<QueryInventoryItemsArgs>): DynamoDBBatchGetItemRequest {
  const found = ctx.prev.result as Found;
  if (found.ids.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return {
    operation: 'BatchGetItem',
    tables: {
      [tableName(ctx, 'INVENTORY')]: {
        keys: found.ids.map((id) => util.dynamodb.toMapValues({ pk: id, sk: 'ITEM' })),
        consistentRead: true,
      },
    },
  };
}

export function response(ctx: Ctx<QueryInventoryItemsArgs>): InventoryItemPage {
  raiseDataSourceError(ctx.error);
  const found = ctx.prev.result as Found;
  const result = ctx.result as { data: Record<string, (InventoryItemRow | null)[]>; unprocessedKeys?: Record<string, unknown> | null };
  if (result.unprocessedKeys && Object.keys(result.unprocessedKeys).length > 0) {
    fail('TRY_AGAIN', 'The database is busy; repeat the request');
  }
  const rows = result.data[tableName(ctx, 'INVENTORY')] ?? [];
  const byId: Record<string, InventoryItemRow> = {};
  for (const row of rows) {
    if (row) byId[row.pk] = row;
  }
  const items = found.ids.map((id) => byId[id]).filter((row) => row !== undefined);
  return { items: items.map((row) => toInventoryItem(row, ctx.stash)), nextToken: found.nextToken };
}
