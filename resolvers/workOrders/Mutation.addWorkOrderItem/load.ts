/** The part and the technician that the line names. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { passIfAnswered } from '../../shared/transactions.ts';
import { keepLineSources, lineSourceKeys } from '../lineSources.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>): DynamoDBBatchGetItemRequest {
  passIfAnswered(ctx);
  const tables = lineSourceKeys(ctx, [ctx.args.input], null);
  if (Object.keys(tables).length === 0) runtime.earlyReturn(null);
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  keepLineSources(ctx);
  return null;
}
