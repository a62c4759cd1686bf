/** The part and the technician that the line names; after a lost race the order too. */
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  return readLineSources(ctx, [ctx.args.input], null);
}

export function response(ctx: BatchCtx<MutationAddWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
