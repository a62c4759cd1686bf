import type { InventoryItem } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { toInventoryItem } from '../inventoryItem.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): InventoryItem | null {
  const row = loadedRow<InventoryItemRow>(ctx.stash, 'item');
  return row ? toInventoryItem(row, ctx.stash) : null;
}
