import type { QueryShopItemsArgs, ShopItemPage } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import { isForSale, toShopItem } from '../item.ts';

export function request(ctx: SearchCtx<QueryShopItemsArgs>) {
  return readFound(ctx, 'INVENTORY', 'ITEM');
}

export function response(ctx: SearchBatchCtx<QueryShopItemsArgs>): ShopItemPage {
  const { items, nextToken } = foundRows(ctx, 'INVENTORY');
  return { items: items.filter((row) => isForSale(row)).map((row) => toShopItem(row)), nextToken };
}
