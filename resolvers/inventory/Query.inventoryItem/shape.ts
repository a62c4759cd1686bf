import type { InventoryItem } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toInventoryItem } from '../inventoryItem.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): InventoryItem | null {
  const row = loadedRow(ctx.stash, 'item');
  return row ? toInventoryItem(row) : null;
}
