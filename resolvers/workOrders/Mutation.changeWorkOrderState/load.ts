/** The parts that cancelling brings back; after a lost race the order too. */
import type { MutationChangeWorkOrderStateArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow } from '../../shared/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import type { LinesRow } from '../workOrder.ts';
import { linesOf } from '../workOrder.ts';

export function request(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  const lines = ctx.args.to === 'CANCELLED' ? linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')) : [];
  return readLineSources(ctx, lines.map((line) => ({ inventoryItemId: line.inventoryItemId })), null);
}

export function response(ctx: Ctx<MutationChangeWorkOrderStateArgs>) {
  keepLineSources(ctx);
  return null;
}
