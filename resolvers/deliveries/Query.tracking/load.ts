/** What happened lies beside the delivery in the order of time. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryTrackingArgs, TrackingPage } from '../../generated/schema.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { isOwn } from '../../kernel/request/own.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { TRACKING } from '../aggregate.ts';
import type { TrackingRow } from '../tracking.ts';
import { toTrackingEvent } from '../tracking.ts';

export function request(ctx: Ctx<QueryTrackingArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  const delivery = loadedRow(ctx.stash, 'delivery');
  if (!delivery || !isOwn(ctx, delivery.customerId))
    runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return { ...collection(delivery.pk, TRACKING, page, false), consistentRead: true };
}

export function response(ctx: Ctx<QueryTrackingArgs, QueryResult<TrackingRow>>): TrackingPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toTrackingEvent(row)), nextToken };
}
