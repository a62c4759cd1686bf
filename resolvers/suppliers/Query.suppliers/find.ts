/** All suppliers come from the index by name, which carries whole rows; a search finds ids for the next step to read. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QuerySuppliersArgs, SupplierPage } from '../../generated/schema.ts';
import { byPrefix } from '../../kernel/dynamodb/queries.ts';
import { bySearch, findsNothing, searchTerms } from '../../kernel/dynamodb/search.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { SearchRow } from '../../kernel/dynamodb/searchRows.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { SupplierRow } from '../supplier.ts';
import { toSupplier } from '../supplier.ts';

export function request(ctx: Ctx<QuerySuppliersArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  if (findsNothing(ctx.args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const terms = searchTerms(ctx.args.search);
  return terms.length > 0 ? bySearch('SUPPLIER', terms, page) : byPrefix('byName', 'SUPPLIER', 'nameKey', '', page);
}

export function response(ctx: Ctx<QuerySuppliersArgs, QueryResult<SupplierRow | SearchRow>>): SupplierPage | Found {
  const page = foundPage(ctx);
  if (searchTerms(ctx.args.search).length > 0) return foundIn(page);
  const suppliers = page.items.filter((row): row is SupplierRow => row.sk === 'SUPPLIER');
  return { items: suppliers.map((row) => toSupplier(row)), nextToken: page.nextToken };
}
