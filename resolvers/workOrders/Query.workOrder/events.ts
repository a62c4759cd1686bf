/** The header, the lines and what is missing were read with the caller; events are read only where the query selects them. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryWorkOrderArgs, WorkOrder } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, mayCaller } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import { selects } from '../../kernel/request/selection.ts';
import { missingOf, toMissingPart } from '../missing.ts';
import type { EventRow, WorkOrderRow } from '../workOrder.ts';
import { linesOf, toWorkOrder } from '../workOrder.ts';

/** As many as a page has at most: an order passes through a dozen states, rework and waiting add a few. What came last is among them. */
const LATEST = 100;

/** All that was read of it. */
function whole(ctx: Ctx<QueryWorkOrderArgs>, row: WorkOrderRow, events?: EventRow[]): WorkOrder {
  const order = toWorkOrder(row, ctx.stash, linesOf(loadedRow(ctx.stash, 'lines')), events);
  return { ...order, missingParts: missingOf(loadedRow(ctx.stash, 'missing')).map((part) => toMissingPart(part)) };
}

export function request(ctx: Ctx<QueryWorkOrderArgs>): DynamoDBQueryRequest {
  const row = loadedRow(ctx.stash, 'order');
  if (!row) runtime.earlyReturn(null, { skipTo: 'END' });
  if (!mayCaller(ctx.stash, 'workorder:detail') || !selects(ctx, '', 'events')) {
    runtime.earlyReturn(whole(ctx, row));
  }
  return { ...collection(ctx.args.id, 'EVENT#', { limit: LATEST, nextToken: null }, true), consistentRead: true };
}

export function response(ctx: Ctx<QueryWorkOrderArgs, QueryResult<EventRow>>): WorkOrder | null {
  const { items } = foundRowsOf(ctx);
  const row = loadedRow(ctx.stash, 'order');
  return row ? whole(ctx, row, items) : null;
}
