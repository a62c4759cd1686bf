/** What came of the order is looked at: what was billed has to be settled first. What it took of requisitions goes back to them. */
import { runtime } from '@aws-appsync/utils';
import type { MutationCancelPurchaseOrderArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireOrder } from '../editing.ts';
import { pagesUpTo, progressSk } from '../keys.ts';
import { linesIn, linesKeys } from '../pages.ts';
import type { ProgressRow } from '../purchaseOrder.ts';
import { isLinesPage, isProgressPage } from '../purchaseOrder.ts';
import type { Covering } from '../requisitions.ts';
import { covering, keysOf } from '../requisitions.ts';
import { keepRequisitions } from '../sources.ts';

export function request(ctx: Ctx<MutationCancelPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CANCEL');
  const pages = pagesUpTo(order.pageCounts.length);
  const requisitions = keysOf(order.requisitionIds ?? []);
  const isSent = (order.sentAt ?? null) !== null;
  const keys = {
    PURCHASE_ORDERS: [
      ...(isSent ? pages.map((page) => ({ pk: order.pk, sk: progressSk(page) })) : []),
      ...(requisitions.length > 0 ? linesKeys(order.pk, pages) : []),
    ],
    REQUISITIONS: requisitions,
  };
  if (isEmptyBatch(keys)) runtime.earlyReturn(null);
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationCancelPurchaseOrderArgs>) {
  const rows = batchRows(ctx, 'PURCHASE_ORDERS');
  const progress = rows.filter((row) => isProgressPage(row));
  if (progress.some((page) => Object.values(page.progress).some(({ billed }) => billed > 0)))
    fail('LOCKED', 'The supplier has billed some of the order', { field: 'id' });
  ctx.stash.work.endedPages = progress;
  keepRequisitions(ctx);
  const lines = linesIn(rows.filter((row) => isLinesPage(row)));
  ctx.stash.work.givenBack = lines.flatMap((line) => covering(line, 0 - line.quantity));
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** What an order that is cancelled gives back. */
    givenBack?: Covering[];
    /** What came of an order that ends. */
    endedPages?: ProgressRow[];
  }
}
