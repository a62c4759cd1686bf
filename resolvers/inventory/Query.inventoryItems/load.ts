import type { InventoryItemPage, QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import { toInventoryItem } from '../inventoryItem.ts';
import { isUnderMinimum } from '../stock.ts';

export function request(ctx: SearchCtx<QueryInventoryItemsArgs>) {
  return readFound(ctx, 'INVENTORY', 'ITEM');
}

/** `lowStock: false` asks for no more than its absence does: it is not "items that are not low". */
export function response(ctx: SearchBatchCtx<QueryInventoryItemsArgs>): InventoryItemPage {
  const { items: rows, nextToken } = foundRows(ctx, 'INVENTORY');
  const shown = rows.filter(
    (row) => row.archived !== true && (ctx.args.lowStock !== true || isUnderMinimum(row.stock, row.minimumStock)),
  );
  return { items: shown.map((row) => toInventoryItem(row)), nextToken };
}
