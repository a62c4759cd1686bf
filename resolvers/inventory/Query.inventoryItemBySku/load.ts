/** The SKU's sentinel row, read with the caller, names the item: both reads are consistent, unlike the index. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { InventoryItem, QueryInventoryItemBySkuArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { toInventoryItem } from '../inventoryItem.ts';

export function request(ctx: Ctx<QueryInventoryItemBySkuArgs>): DynamoDBGetItemRequest {
  const sentinel = loadedRow(ctx.stash, 'sku');
  if (!sentinel) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: sentinel.inventoryItemId, sk: 'ITEM' }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<QueryInventoryItemBySkuArgs, InventoryItemRow | null>): InventoryItem | null {
  const row = foundRow(ctx);
  return row ? toInventoryItem(row) : null;
}
