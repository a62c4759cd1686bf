/**
 * A page of the ledger. The balance after the newest movement is the item's stock; each older one follows by subtraction, and
 * a row of ours keeps the balance for the next page. The stock was read with the caller, before the movements: whether one came in
 * between, the next step finds out.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryStockMovementsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf, pageLimit } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import { MOVEMENT } from '../keys.ts';
import { askedPage } from '../ledger.ts';
import type { MovementRow } from '../movement.ts';

export function request(ctx: Ctx<QueryStockMovementsArgs>): DynamoDBQueryRequest {
  if (ctx.stash.done) runtime.earlyReturn(ctx.prev.result);
  const limit = pageLimit(ctx.args.limit);
  const page = askedPage(ctx);
  if (!loadedRow(ctx.stash, 'item')) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return {
    ...collection(ctx.args.inventoryItemId, MOVEMENT, { limit, nextToken: page?.position ?? null }, true),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<QueryStockMovementsArgs, QueryResult<MovementRow>>) {
  ctx.stash.work.movementsPage = foundRowsOf(ctx);
  return null;
}
