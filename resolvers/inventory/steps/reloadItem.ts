/** After a lost race: the inventory item as it stands now. Passes when the work is done. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { loadedRow } from '../../kernel/request/context.ts';

export function request(ctx: Ctx): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const item = loadedRow(ctx.stash, 'item');
  if (!item) runtime.earlyReturn(null);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: item.pk, sk: 'ITEM' }), consistentRead: true };
}

export function response(ctx: Ctx<Record<string, unknown>, InventoryItemRow | null>) {
  const row = foundRow(ctx);
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.item = row;
  return null;
}
