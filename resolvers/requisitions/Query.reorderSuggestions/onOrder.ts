/** What is on its way of all items: one Query of the pages of open orders. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { onOrderByItem, openProgressRequest } from '../../purchaseOrders/onOrder.ts';
import type { ProgressRow } from '../../purchaseOrders/purchaseOrder.ts';

export function request(): DynamoDBQueryRequest {
  return openProgressRequest();
}

export function response(ctx: Ctx<Record<string, unknown>, QueryResult<ProgressRow>>) {
  ctx.stash.work.onOrder = onOrderByItem(foundRowsOf(ctx).items);
  return null;
}
