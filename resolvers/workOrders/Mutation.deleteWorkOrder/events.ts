/** The order's events: the first one goes with it, and a second one keeps it. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { MutationDeleteWorkOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireUntouchedOrder } from '../deletion.ts';
import type { EventRow } from '../workOrder.ts';

const FEW = 20;

export function request(ctx: Ctx<MutationDeleteWorkOrderArgs>): DynamoDBQueryRequest {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.id, 'id');
  requireVersion(ctx, order);
  requireUntouchedOrder(order);
  return { ...collection(order.pk, 'EVENT#', { limit: FEW, nextToken: null }, false), consistentRead: true };
}

export function response(ctx: Ctx<MutationDeleteWorkOrderArgs, QueryResult<EventRow>>) {
  ctx.stash.work.orderEvents = foundRowsOf(ctx).items;
  return null;
}
