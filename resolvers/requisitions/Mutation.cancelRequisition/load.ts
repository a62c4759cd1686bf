/** What the work orders wait for whose parts it asks for. */
import { runtime } from '@aws-appsync/utils';
import type { MutationCancelRequisitionArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { awaitedKeys } from '../../workOrders/awaited.ts';
import { awaitedBy } from '../awaited.ts';
import { loadedFor } from '../loaded.ts';

export function request(ctx: Ctx<MutationCancelRequisitionArgs>) {
  passIfAnswered(ctx);
  const keys = awaitedKeys(awaitedBy(loadedFor(ctx, 'CANCEL').lines));
  if (keys.length === 0) runtime.earlyReturn(null);
  return batchGet(ctx, { WORK_ORDERS: keys });
}

export function response(ctx: BatchCtx<MutationCancelRequisitionArgs>) {
  ctx.stash.work.awaitedRows = batchRows(ctx, 'WORK_ORDERS');
  return null;
}
