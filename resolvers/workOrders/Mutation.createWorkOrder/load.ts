/** The parts and technicians that the first lines name. */
import type { MutationCreateWorkOrderArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';
import { MAX_LINES } from '../workOrder.ts';

export function request(ctx: Ctx<MutationCreateWorkOrderArgs>) {
  const inputs = ctx.args.input.items ?? [];
  if (inputs.length > MAX_LINES) {
    fail('LIMIT_EXCEEDED', `One operation takes at most ${MAX_LINES} lines`, { field: 'input.items', maximum: MAX_LINES, actual: inputs.length });
  }
  return readLineSources(ctx, inputs, ctx.args.input.technicianId ?? null);
}

export function response(ctx: BatchCtx<MutationCreateWorkOrderArgs>) {
  keepLineSources(ctx);
  return null;
}
