/** Which items are for sale, by name. A search finds items of all kinds: the next step leaves out what is not sold. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryShopItemsArgs } from '../../generated/schema.ts';
import { FOR_SALE } from '../../inventory/forSale.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { equal } from '../../kernel/dynamodb/queries.ts';
import { bySearch, findsNothing, searchTerms } from '../../kernel/dynamodb/search.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';

export function request(ctx: Ctx<QueryShopItemsArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  if (findsNothing(ctx.args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const terms = searchTerms(ctx.args.search);
  return terms.length > 0 ? bySearch('ITEM', terms, page) : equal('bySearch', 'searchKind', FOR_SALE, page);
}

export function response(ctx: Ctx<QueryShopItemsArgs, QueryResult<Key>>): Found {
  return foundIn(foundPage(ctx));
}
