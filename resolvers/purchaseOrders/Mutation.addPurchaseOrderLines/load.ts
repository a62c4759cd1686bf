/** The pages that have room and what the lines name are read; then the lines are priced. */
import { runtime } from '@aws-appsync/utils';
import type { MutationAddPurchaseOrderLinesArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { addedLines } from '../draft.ts';
import { requireLines, requireOrder, requireRoom } from '../editing.ts';
import { linesKeys, placesFor } from '../pages.ts';
import type { PurchaseLinesRow } from '../purchaseOrder.ts';
import { isLinesPage } from '../purchaseOrder.ts';
import { keepSources, sourceKeys } from '../sources.ts';

type AddCtx = Ctx<MutationAddPurchaseOrderLinesArgs>;

function describe(ctx: AddCtx, pages: PurchaseLinesRow[]): void {
  ctx.stash.work.linesEdit = addedLines(ctx, requireOrder(ctx, 'EDIT'), pages, ctx.args.lines, 'lines');
}

export function request(ctx: AddCtx) {
  passIfAnswered(ctx);
  const { lines } = ctx.args;
  const order = requireOrder(ctx, 'EDIT');
  requireLines(lines, 'lines');
  requireRoom(order, lines, 'lines');
  const there = placesFor(order.pageCounts, lines).filter((page) => page < order.pageCounts.length);
  const keys = { ...sourceKeys(lines, order.supplierId, 'lines'), PURCHASE_ORDERS: linesKeys(order.id, there) };
  if (isEmptyBatch(keys)) {
    describe(ctx, []);
    runtime.earlyReturn(null);
  }
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationAddPurchaseOrderLinesArgs>) {
  keepSources(ctx);
  describe(
    ctx,
    batchRows(ctx, 'PURCHASE_ORDERS').filter((row) => isLinesPage(row)),
  );
  return null;
}
