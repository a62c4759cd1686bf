/** The parts that the move brings back; after a lost race the order too. */
import type { MutationChangeWorkOrderStateArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepOrderSources, readLineSources } from '../lineSources.ts';
import { linesToMove } from '../orderParts.ts';

export function request(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  const lines = linesToMove(ctx.stash, ctx.args.to);
  return readLineSources(
    ctx,
    lines.map((line) => ({ inventoryItemId: line.inventoryItemId })),
    null,
  );
}

export function response(ctx: BatchCtx<MutationChangeWorkOrderStateArgs>) {
  keepOrderSources(ctx);
  return null;
}
