/** What is on its way, where somebody leaves a quantity to the suggestion. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationCreateRequisitionsFromSuggestionsArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { onOrderByItem, openProgressRequest } from '../../purchaseOrders/onOrder.ts';
import type { ProgressRow } from '../../purchaseOrders/purchaseOrder.ts';
import { MAX_NEW_LINES, requireAtMost } from '../lines.ts';

const FIELD = 'input.items';

export function request(ctx: Ctx<MutationCreateRequisitionsFromSuggestionsArgs>): DynamoDBQueryRequest {
  passIfAnswered(ctx);
  const { items } = ctx.args.input;
  if (items.length === 0) refuse(FIELD, 'expected an item, or more');
  requireAtMost(items.length, MAX_NEW_LINES, FIELD);
  items.forEach(({ inventoryItemId }, index) => {
    if (items.findIndex((each) => each.inventoryItemId === inventoryItemId) !== index)
      refuse(`${FIELD}.${index}.inventoryItemId`, 'the item is there twice', { actual: inventoryItemId.slice(0, 60) });
  });
  if (items.every((item) => typeof item.quantity === 'string')) runtime.earlyReturn(null);
  return openProgressRequest();
}

export function response(ctx: Ctx<MutationCreateRequisitionsFromSuggestionsArgs, QueryResult<ProgressRow> | null>) {
  ctx.stash.work.onOrder = onOrderByItem(foundRowsOf(ctx).items);
  return null;
}
