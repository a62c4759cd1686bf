/** Series, supplier and all pages are read; the lines are priced at the rates of the day. */
import type { MutationSendPurchaseOrderArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireUsableSeries, seriesAt, seriesKeys } from '../../series/numbering.ts';
import { supplierKey } from '../../suppliers/keys.ts';
import { isSupplier } from '../../suppliers/supplierItem.ts';
import { requireOrder } from '../editing.ts';
import { pagesUpTo } from '../keys.ts';
import { amountsOf } from '../lines.ts';
import { linesKeys } from '../pages.ts';
import type { PurchaseLinesRow } from '../purchaseOrder.ts';
import { isLinesPage } from '../purchaseOrder.ts';

type SendCtx = Ctx<MutationSendPurchaseOrderArgs>;

function keysOf(ctx: SendCtx) {
  return seriesKeys(ctx, ctx.args.series ?? null, 'PURCHASE_ORDER', 'series');
}

export function request(ctx: SendCtx) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'SEND');
  return batchGet(ctx, {
    SETTINGS: keysOf(ctx),
    SUPPLIERS: [supplierKey(order.supplierId)],
    PURCHASE_ORDERS: linesKeys(order.id, pagesUpTo(order.pageCounts.length)),
  });
}

export function response(ctx: BatchCtx<MutationSendPurchaseOrderArgs>) {
  const { settings, work } = ctx.stash;
  const order = requireOrder(ctx, 'SEND');
  const supplier = batchRows(ctx, 'SUPPLIERS').find((row) => isSupplier(row));
  if (!supplier) notFound('Supplier', order.supplierId, 'id');
  requireUnarchived('Supplier', supplier, 'id');
  cacheRelated(ctx.stash, 'SUPPLIERS', supplier);
  const series = seriesAt(keysOf(ctx), batchRows(ctx, 'SETTINGS'))[0];
  if (!series) notFound('Series of purchase orders', ctx.args.series ?? '', 'series');
  requireUsableSeries(series, 'PURCHASE_ORDER', settings, 'series');
  const before: PurchaseLinesRow[] = batchRows(ctx, 'PURCHASE_ORDERS').filter((row) => isLinesPage(row));
  const after = before.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, ...amountsOf(line, settings, order.currency, 'id') })),
  }));
  work.linesEdit = { before, after, shown: [], lastPosition: order.lastPosition, coverings: [] };
  work.foundSeries = [series];
  return null;
}
