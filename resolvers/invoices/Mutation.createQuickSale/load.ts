/** The parts that are sold, and the series: read anew after a lost race. */
import type { MutationCreateQuickSaleArgs } from '../../generated/schema.ts';
import type { BatchResult } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { MAX_LINES } from '../../workOrders/workOrder.ts';
import { seriesKey } from '../series.ts';
import type { ReplayResult } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const { items, series } = ctx.args.input;
  if (items.length === 0) refuse('input.items', 'a sale has at least one line');
  if (items.length > MAX_LINES) {
    fail('LIMIT_EXCEEDED', `One operation takes at most ${MAX_LINES} lines`, { field: 'input.items', maximum: MAX_LINES, actual: items.length });
  }
  const ids: string[] = [];
  items.forEach((item, index) => {
    if (item.inventoryItemId === '' || item.inventoryItemId.length > MAX_ID) refuse(`input.items.${index}.inventoryItemId`, 'expected the id of an inventory item');
    if (ids.indexOf(item.inventoryItemId) === -1) ids.push(item.inventoryItemId);
  });
  return batchGet(ctx, { INVENTORY: ids.map((id) => ({ pk: id, sk: 'ITEM' })), SETTINGS: [seriesKey(ctx, series ?? null, 'QUICK_SALE', 'input.series')] });
}

export function response(ctx: Ctx<MutationCreateQuickSaleArgs, (BatchResult & ReplayResult) | null>) {
  if (isToReplay(ctx)) {
    keepReplay(ctx);
    return ctx.stash.replay?.result ?? null;
  }
  const items = batchRows(ctx, 'INVENTORY');
  items.forEach((row) => cacheRelated(ctx.stash, 'INVENTORY', row));
  ctx.stash.work.soldItems = rowsById(items);
  ctx.stash.rows.series = batchRows(ctx, 'SETTINGS').find((row) => row.pk === 'SERIES') ?? null;
  return null;
}
