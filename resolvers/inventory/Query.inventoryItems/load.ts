import type { InventoryItemPage, QueryInventoryItemsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { toInventoryItem } from '../inventoryItem.ts';

export function request(ctx: Ctx<QueryInventoryItemsArgs>) {
  return readFound(ctx, 'INVENTORY', 'ITEM');
}

/** `lowStock: false` asks for no more than its absence does: it is not "items that are not low". */
export function response(ctx: Ctx<QueryInventoryItemsArgs>): InventoryItemPage {
  const { rows, nextToken } = foundRows<InventoryItemRow>(ctx, 'INVENTORY');
  const shown = rows.filter((row) => row.archived !== true && (ctx.args.lowStock !== true || row.stock < row.minimumStock));
  return { items: shown.map((row) => toInventoryItem(row, ctx.stash)), nextToken };
}
