/** The parts and technicians that the first lines name. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationCreateWorkOrderArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { fail } from '../../shared/errors.ts';
import { passIfAnswered } from '../../shared/transactions.ts';
import { keepLineSources, lineSourceKeys } from '../lineSources.ts';
import { MAX_LINES } from '../workOrder.ts';

export function request(ctx: Ctx<MutationCreateWorkOrderArgs>): DynamoDBBatchGetItemRequest {
  passIfAnswered(ctx);
  const inputs = ctx.args.input.items ?? [];
  if (inputs.length > MAX_LINES) {
    fail('LIMIT_EXCEEDED', `One operation takes at most ${MAX_LINES} lines`, { field: 'input.items', maximum: MAX_LINES, actual: inputs.length });
  }
  const tables = lineSourceKeys(ctx, inputs, ctx.args.input.technicianId ?? null);
  if (Object.keys(tables).length === 0) runtime.earlyReturn(null);
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: Ctx<MutationCreateWorkOrderArgs>) {
  keepLineSources(ctx);
  return null;
}
