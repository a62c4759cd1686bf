/** What came of the order is looked at: what was billed has to be settled first. */
import { runtime } from '@aws-appsync/utils';
import type { MutationCancelPurchaseOrderArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireOrder } from '../editing.ts';
import { pagesUpTo, progressSk } from '../keys.ts';
import { isProgressPage } from '../purchaseOrder.ts';

export function request(ctx: Ctx<MutationCancelPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CANCEL');
  if ((order.sentAt ?? null) === null) runtime.earlyReturn(null);
  const keys = pagesUpTo(order.pageCounts.length).map((page) => ({ pk: order.pk, sk: progressSk(page) }));
  return batchGet(ctx, { PURCHASE_ORDERS: keys });
}

export function response(ctx: BatchCtx<MutationCancelPurchaseOrderArgs>) {
  const pages = batchRows(ctx, 'PURCHASE_ORDERS').filter((row) => isProgressPage(row));
  if (pages.some((page) => Object.values(page.progress).some(({ billed }) => billed > 0)))
    fail('LOCKED', 'The supplier has billed some of the order', { field: 'id' });
  return null;
}
