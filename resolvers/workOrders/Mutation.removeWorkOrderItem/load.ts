/** The line's part; after a lost race the order too. */
import type { MutationRemoveWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf } from '../workOrder.ts';

export function request(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  const line = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')).find((each) => each.id === ctx.args.itemId);
  return readLineSources(ctx, line ? [{ inventoryItemId: line.inventoryItemId }] : [], null);
}

export function response(ctx: Ctx<MutationRemoveWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
