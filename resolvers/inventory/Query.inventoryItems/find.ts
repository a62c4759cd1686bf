/** Which items, in order. The indexes carry no stock, so that a sale does not write to them: `load` brings the rows. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import type { Found } from '../../shared/found.ts';
import { foundIn } from '../../shared/found.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { foundPage, pageOf } from '../../shared/paging.ts';
import { byPrefix, equal } from '../../shared/queries.ts';
import type { Key } from '../../shared/rows.ts';
import { bySearch, findsNothing, searchWords } from '../../shared/search.ts';
import { LOW } from '../inventoryItem.ts';

export function request(ctx: Ctx<QueryInventoryItemsArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = pageOf(args);
  if (findsNothing(args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const words = searchWords(args.search);
  if (words.length > 0) return bySearch('ITEM', words, page);
  return args.lowStock === true ? equal('lowStock', 'lowStock', LOW, page) : byPrefix('byName', 'ITEM', 'nameKey', '', page);
}

export function response(ctx: Ctx<QueryInventoryItemsArgs, QueryResult<Key>>): Found {
  return foundIn(foundPage(ctx));
}
