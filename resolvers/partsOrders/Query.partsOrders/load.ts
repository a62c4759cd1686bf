import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { PartsOrderPage, QueryPartsOrdersArgs } from '../../generated/schema.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { customerIdOf } from '../../kernel/request/own.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { PartsOrderRow } from '../partsOrder.ts';
import { toPartsOrder } from '../partsOrder.ts';

interface Choice extends Filter {
  index: string;
}

/** The narrowest index first; the other arguments filter its rows. */
function choices(args: QueryPartsOrdersArgs, customerId: string | null): Choice[] {
  const all: Choice[] = [
    { index: 'byCustomer', attribute: 'customerId', value: customerId ?? '' },
    { index: 'byStatus', attribute: 'status', value: args.status ?? '' },
  ];
  return all.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryPartsOrdersArgs>): DynamoDBQueryRequest {
  const { args } = ctx;
  const [first, ...others] = choices(args, customerIdOf(ctx, args.customerId, 'customerId'));
  const partition = first ?? { index: 'byDate', attribute: 'kind', value: 'PARTS_ORDER' };
  return byTime(
    partition.index,
    partition,
    'createdAt',
    { from: args.placedFrom ?? null, to: args.placedTo ?? null },
    others.map(({ attribute, value }) => ({ attribute, value })),
    pageOf(ctx),
  );
}

export function response(ctx: Ctx<QueryPartsOrdersArgs, QueryResult<PartsOrderRow>>): PartsOrderPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toPartsOrder(row)), nextToken };
}
