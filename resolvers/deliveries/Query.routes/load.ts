/** The narrower index first; the other argument filters its rows. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryRoutesArgs, RoutePage } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { RouteRow } from '../route.ts';
import { toRoute } from '../route.ts';

export function request(ctx: Ctx<QueryRoutesArgs>): DynamoDBQueryRequest {
  const { driverId, status, from = null, to = null } = ctx.args;
  const page = pageOf(ctx);
  const ofStatus = { attribute: 'status', value: status ?? '' };
  const isAny = ofStatus.value === '';
  if (typeof driverId === 'string' && driverId !== '')
    return byTime(
      'byDriver',
      { attribute: 'driverId', value: driverId },
      'startsAt',
      { from, to },
      isAny ? [] : [ofStatus],
      page,
    );
  return isAny
    ? byTime('byTime', { attribute: 'list', value: 'ROUTE' }, 'startsAt', { from, to }, [], page)
    : byTime('byStatus', ofStatus, 'startsAt', { from, to }, [], page);
}

export function response(ctx: Ctx<QueryRoutesArgs, QueryResult<RouteRow>>): RoutePage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toRoute(row, null)), nextToken };
}
