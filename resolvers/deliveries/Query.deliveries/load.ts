/** The narrowest index first; the other arguments filter its rows. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryDeliveriesArgs } from '../../generated/schema.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { DeliveryRow } from '../delivery.ts';
import { toDelivery } from '../delivery.ts';

interface Choice extends Filter {
  index: string;
}

const ALL: Choice = { index: 'byTime', attribute: 'list', value: 'DELIVERY' };

function choices(args: QueryDeliveriesArgs): Choice[] {
  const asked: Choice[] = [
    { index: 'byWorkOrder', attribute: 'workOrderId', value: args.workOrderId ?? '' },
    { index: 'byDriver', attribute: 'driverId', value: args.driverId ?? '' },
    { index: 'byStatus', attribute: 'status', value: args.status ?? '' },
  ];
  return asked.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryDeliveriesArgs>): DynamoDBQueryRequest {
  const { from = null, to = null } = ctx.args;
  const [first, ...others] = choices(ctx.args);
  const { index, attribute, value } = first ?? ALL;
  return byTime(index, { attribute, value }, 'createdAt', { from, to }, others, pageOf(ctx));
}

export function response(ctx: Ctx<QueryDeliveriesArgs, QueryResult<DeliveryRow>>) {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toDelivery(row)), nextToken };
}
