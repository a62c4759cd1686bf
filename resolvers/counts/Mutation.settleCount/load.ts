/** The lines and their items as they are now, in each attempt anew. */
import type { MutationSettleCountArgs } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { CountLineRow } from '../count.ts';
import { lineKey, requireStatus } from '../count.ts';

/** Three actions for each, and the key of the call: a transaction has a hundred. */
const MAX_ITEMS = 30;
const MAX_ID = 200;

function askedIds(ctx: Ctx<MutationSettleCountArgs>): string[] {
  const { itemIds } = ctx.args;
  if (itemIds.length === 0) refuse('itemIds', 'expected at least one item');
  if (itemIds.length > MAX_ITEMS)
    fail('LIMIT_EXCEEDED', `One operation settles at most ${MAX_ITEMS} items`, {
      field: 'itemIds',
      maximum: MAX_ITEMS,
      actual: itemIds.length,
    });
  itemIds.forEach((id, index) => {
    if (id === '' || id.length > MAX_ID) refuse(`itemIds.${index}`, 'expected the id of an inventory item');
    if (itemIds.indexOf(id) !== index) refuse(`itemIds.${index}`, 'the item is there twice', { actual: id });
  });
  return itemIds;
}

export function request(ctx: Ctx<MutationSettleCountArgs>) {
  passIfAnswered(ctx);
  const ids = askedIds(ctx);
  const count = loadedRow(ctx.stash, 'count');
  if (!count) notFound('Count', ctx.args.id, 'id');
  requireStatus(count, 'CLOSED', 'id');
  return batchGet(ctx, {
    COUNTS: ids.map((id) => lineKey(count.id, id)),
    INVENTORY: ids.map((id) => ({ pk: id, sk: 'ITEM' })),
  });
}

export function response(ctx: BatchCtx<MutationSettleCountArgs>): null {
  const items = batchRows(ctx, 'INVENTORY');
  items.forEach((row) => cacheRelated(ctx.stash, 'INVENTORY', row));
  const lines = batchRows(ctx, 'COUNTS').filter((row): row is CountLineRow => row.sk !== 'COUNT');
  // In the order in which they were asked for: BatchGetItem promises none.
  ctx.stash.work.countedLines = ctx.args.itemIds.map(
    (id, index) =>
      lines.find((line) => line.inventoryItemId === id) ?? notFound('Counted item', id, `itemIds.${index}`),
  );
  ctx.stash.work.countedItems = rowsById(items);
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    countedLines?: CountLineRow[];
    countedItems?: Record<string, InventoryItemRow>;
  }
}
