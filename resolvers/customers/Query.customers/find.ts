/** All customers come from the index by name, which carries what lists show; a search finds ids for the next step to read. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { CustomerPage, QueryCustomersArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix } from '../../kernel/dynamodb/queries.ts';
import type { SearchRow } from '../../kernel/dynamodb/search.ts';
import { bySearch, findsNothing, searchWords } from '../../kernel/dynamodb/search.ts';
import type { CustomerRow } from '../customer.ts';
import { toCustomer } from '../customer.ts';

export function request(ctx: Ctx<QueryCustomersArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx.args);
  if (findsNothing(ctx.args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const words = searchWords(ctx.args.search);
  return words.length > 0 ? bySearch('CUSTOMER', words, page) : byPrefix('byName', 'CUSTOMER', 'nameKey', '', page);
}

export function response(ctx: Ctx<QueryCustomersArgs, QueryResult<CustomerRow | SearchRow>>): CustomerPage | Found {
  const page = foundPage(ctx);
  if (searchWords(ctx.args.search).length > 0) return foundIn(page);
  return {
    items: page.items.filter((row): row is CustomerRow => row.sk === 'CUSTOMER').map((row) => toCustomer(row)),
    nextToken: page.nextToken,
  };
}
