import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryStockMovementsArgs, StockMovementPage } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { pageLimit } from '../../shared/paging.ts';
import { collection } from '../../shared/queries.ts';
import type { MovementRow } from '../movement.ts';
import { toMovement } from '../movement.ts';

export function request(ctx: Ctx<QueryStockMovementsArgs>): DynamoDBQueryRequest {
  const page = { limit: pageLimit(ctx.args.limit), nextToken: ctx.args.nextToken ?? null };
  return { ...collection(ctx.args.inventoryItemId, 'MOVEMENT#', page, true), consistentRead: true };
}

export function response(ctx: Ctx<QueryStockMovementsArgs, QueryResult<MovementRow>>): StockMovementPage {
  raiseDataSourceError(ctx.error);
  return { items: ctx.result.items.map((row) => toMovement(row, ctx.stash)), nextToken: ctx.result.nextToken ?? null };
}
