/** Which items, in order. The indexes carry no stock, so that a sale does not write to them: `load` brings the rows. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix, equal } from '../../kernel/dynamodb/queries.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { bySearch, findsNothing, searchTerms } from '../../kernel/dynamodb/search.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { saidText } from '../../kernel/values/text.ts';
import { placeOf } from '../inventoryItem.ts';
import { LOW } from '../stock.ts';

/** As long as an item's own. */
const MAX_LOCATION = 60;

export function request(ctx: Ctx<QueryInventoryItemsArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = pageOf(ctx);
  const location = saidText(args.location, MAX_LOCATION, 'location');
  const place = placeOf(location);
  if (place !== null) {
    if ((args.search ?? '') !== '' || args.lowStock === true)
      refuse('location', 'a place is not asked for together with a search or low stock');
    return byPrefix('byLocation', 'ITEM', 'place', place, page);
  }
  if (findsNothing(args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const terms = searchTerms(args.search);
  if (terms.length > 0) return bySearch('ITEM', terms, page);
  return args.lowStock === true
    ? equal('lowStock', 'lowStock', LOW, page)
    : byPrefix('byName', 'ITEM', 'nameKey', '', page);
}

export function response(ctx: Ctx<QueryInventoryItemsArgs, QueryResult<Key>>): Found {
  return foundIn(foundPage(ctx));
}
