import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MutationRecordStockMovementArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { passIfAnswered } from '../../shared/transactions.ts';

export function request(ctx: Ctx<MutationRecordStockMovementArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: ctx.args.inventoryItemId, sk: 'ITEM' }), consistentRead: true };
}

export function response(ctx: Ctx<MutationRecordStockMovementArgs>) {
  raiseDataSourceError(ctx.error);
  ctx.stash.rows['item'] = ctx.result ?? null;
  return null;
}
