/** The line's part; after a lost race the order too. */
import type { MutationRemoveWorkOrderItemArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import { loadedLines } from '../loadedOrder.ts';

export function request(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  return readLineSources(ctx, line ? [{ inventoryItemId: line.inventoryItemId }] : [], null);
}

export function response(ctx: BatchCtx<MutationRemoveWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
