/** The SKU's sentinel row names the item: a consistent read, unlike the index. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryInventoryItemBySkuArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { skuKey, skuSentinelKey } from '../inventoryItem.ts';

export function request(ctx: Ctx<QueryInventoryItemBySkuArgs>): DynamoDBGetItemRequest {
  const sku = skuKey(ctx.args.sku).slice(0, 60);
  if (sku === '') runtime.earlyReturn(null);
  const key = skuSentinelKey(sku);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }), consistentRead: true };
}

export function response(ctx: Ctx<QueryInventoryItemBySkuArgs, { inventoryItemId: string } | null>): string | null {
  raiseDataSourceError(ctx.error);
  return ctx.result?.inventoryItemId ?? null;
}
