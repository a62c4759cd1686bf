import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryStockCountsArgs, StockCountPage } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { CountRow } from '../count.ts';
import { toCount } from '../count.ts';

export function request(ctx: Ctx<QueryStockCountsArgs>): DynamoDBQueryRequest {
  const ever = { from: null, to: null };
  return byTime('byDate', { attribute: 'kind', value: 'COUNT' }, 'startedAt', ever, [], pageOf(ctx));
}

export function response(ctx: Ctx<QueryStockCountsArgs, QueryResult<CountRow>>): StockCountPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toCount(row)), nextToken };
}
