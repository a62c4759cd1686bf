/** The line's part and the technician whom the change names; after a lost race the order too. */
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf } from '../workOrder.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  const line = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')).find((each) => each.id === ctx.args.itemId);
  return readLineSources(ctx, line ? [{ inventoryItemId: line.inventoryItemId }] : [], ctx.args.input.technicianId ?? null);
}

export function response(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
