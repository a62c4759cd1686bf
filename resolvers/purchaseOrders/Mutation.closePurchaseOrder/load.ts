/** What came of the order, as it is now: what is still to come of it is on order no more. */
import type { MutationClosePurchaseOrderArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireOrder } from '../editing.ts';
import { pagesUpTo, progressSk } from '../keys.ts';
import { isProgressPage } from '../purchaseOrder.ts';

export function request(ctx: Ctx<MutationClosePurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CLOSE');
  const pages = pagesUpTo(order.pageCounts.length);
  return batchGet(ctx, { PURCHASE_ORDERS: pages.map((page) => ({ pk: order.pk, sk: progressSk(page) })) });
}

export function response(ctx: BatchCtx<MutationClosePurchaseOrderArgs>) {
  ctx.stash.work.endedPages = batchRows(ctx, 'PURCHASE_ORDERS').filter((row) => isProgressPage(row));
  return null;
}
