/** The line's part; after a lost race the order too. Then the lines that stay are priced, where they bear shares of something. */
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { runtime } from '@aws-appsync/utils';
import type { MutationRemoveWorkOrderItemArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireEditableOrder, requireLine } from '../editableOrder.ts';
import { keepOrderSources, lineSourceKeys, readWithOrder } from '../lineSources.ts';
import { loadedLines } from '../loadedOrder.ts';
import { keepPricedOrder } from '../pricing.ts';

function priceRest(ctx: Ctx<MutationRemoveWorkOrderItemArgs>): void {
  const order = requireEditableOrder(ctx);
  const line = requireLine(ctx);
  keepPricedOrder(
    ctx,
    order,
    loadedLines(ctx.stash).filter((each) => each.id !== line.id),
  );
}

export function request(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  const keys = lineSourceKeys(ctx, line ? [{ inventoryItemId: line.inventoryItemId }] : [], null);
  const batch = readWithOrder(ctx, keys);
  if (!batch) {
    priceRest(ctx);
    runtime.earlyReturn(null);
  }
  return batch;
}

export function response(ctx: BatchCtx<MutationRemoveWorkOrderItemArgs>) {
  keepOrderSources(ctx);
  priceRest(ctx);
  return null;
}
