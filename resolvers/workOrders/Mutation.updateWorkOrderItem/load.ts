/** The line's part and the technician whom the change names; after a lost race the order too. */
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import { loadedLines } from '../loadedLines.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  return readLineSources(ctx, line ? [{ inventoryItemId: line.inventoryItemId }] : [], ctx.args.input.technicianId ?? null);
}

export function response(ctx: BatchCtx<MutationUpdateWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
