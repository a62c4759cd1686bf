import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { CustomerPage, QueryCustomersArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError, refuse } from '../../shared/errors.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { pageLimit } from '../../shared/paging.ts';
import { byPrefix, equal } from '../../shared/queries.ts';
import { searchKey } from '../../shared/text.ts';
import type { CustomerRow } from '../customer.ts';
import { toCustomer } from '../customer.ts';

export function request(ctx: Ctx<QueryCustomersArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = { limit: pageLimit(args.limit), nextToken: args.nextToken ?? null };
  if (args.phone) {
    if (args.search) refuse('search', 'expected either search or phone');
    return equal('byPhone', 'phone', args.phone, page);
  }
  return byPrefix('byName', 'CUSTOMER', 'nameKey', searchKey(args.search ?? ''), page);
}

export function response(ctx: Ctx<QueryCustomersArgs, QueryResult<CustomerRow>>): CustomerPage {
  raiseDataSourceError(ctx.error);
  return { items: ctx.result.items.map((row) => toCustomer(row)), nextToken: ctx.result.nextToken ?? null };
}
