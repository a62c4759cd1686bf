/** An order's events lie beside it in the order of time: newest first, so that whatever came last is on the first page. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryWorkOrderEventsArgs, WorkOrderEventPage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import type { EventRow } from '../workOrder.ts';
import { toEvent } from '../workOrder.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<QueryWorkOrderEventsArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  const id = ctx.args.workOrderId;
  if (id === '' || id.length > MAX_ID) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return { ...collection(id, 'EVENT#', page, true), consistentRead: true };
}

export function response(ctx: Ctx<QueryWorkOrderEventsArgs, QueryResult<EventRow>>): WorkOrderEventPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toEvent(row)), nextToken };
}
