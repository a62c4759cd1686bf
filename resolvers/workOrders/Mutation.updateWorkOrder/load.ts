/** The technician whom the change names; after a lost race the order too. */
import type { MutationUpdateWorkOrderArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderArgs>) {
  return readLineSources(ctx, [], ctx.args.input.technicianId ?? null);
}

export function response(ctx: BatchCtx<MutationUpdateWorkOrderArgs>) {
  keepLineSources(ctx);
  return null;
}
