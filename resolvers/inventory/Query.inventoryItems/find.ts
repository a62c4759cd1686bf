/** Which items, in order. The indexes carry no stock, so that a sale does not write to them: `load` brings the rows. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { pageLimit } from '../../shared/paging.ts';
import { byPrefix } from '../../shared/queries.ts';
import { searchKey, skuKey } from '../../shared/text.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';

/** SKUs carry a digit or a dash; names rarely begin with a word that does. */
function looksLikeSku(search: string): boolean {
  return search.split(' ').length === 1 && search.split('').some((character) => character === '-' || (character >= '0' && character <= '9'));
}

export function request(ctx: Ctx<QueryInventoryItemsArgs>): DynamoDBQueryRequest {
  const page = { limit: pageLimit(ctx.args.limit), nextToken: ctx.args.nextToken ?? null };
  const search = (ctx.args.search ?? '').trim();
  return looksLikeSku(search)
    ? byPrefix('bySku', 'ITEM', 'skuKey', skuKey(search).slice(0, 60), page)
    : byPrefix('byName', 'ITEM', 'nameKey', searchKey(search), page);
}

export function response(ctx: Ctx<QueryInventoryItemsArgs, QueryResult<InventoryItemRow>>): { ids: string[]; nextToken: string | null } {
  raiseDataSourceError(ctx.error);
  return { ids: ctx.result.items.map((row) => row.pk), nextToken: ctx.result.nextToken ?? null };
}
