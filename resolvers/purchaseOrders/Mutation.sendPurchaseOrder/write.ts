/** Number, header, what is to come of each page, and the pages whose tax is another by now: one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationSendPurchaseOrderArgs } from '../../generated/schema.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import { ABSENT, passIfAnswered, put } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { documentNumber, takeNumber } from '../../series/numbering.ts';
import { nextVersion, requireOrder, writeOrder } from '../editing.ts';
import { numberRow } from '../numbers.ts';
import { savePages, withPages } from '../pages.ts';
import { progressOf } from '../progress.ts';
import type { PurchaseLinesRow, PurchaseOrderRow } from '../purchaseOrder.ts';
import { supplierStands } from '../supplier.ts';

/** The pages of which a tax is another than when they were written. */
function repriced(before: PurchaseLinesRow[], after: PurchaseLinesRow[]): PurchaseLinesRow[] {
  return after.filter((page, at) => JSON.stringify(page) !== JSON.stringify(before[at]));
}

export function request(ctx: Ctx<MutationSendPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const { linesEdit: edit, foundSeries } = ctx.stash.work;
  const series = foundSeries?.[0];
  if (!edit || !series) fail('INTERNAL', 'The order was not read');
  const order = requireOrder(ctx, 'SEND');
  const { before, after } = edit;
  const deliveryPlace = order.deliveryPlace ?? ctx.stash.settings.deliveryPlace ?? ctx.stash.settings.address ?? null;
  if (deliveryPlace === null) refuse('id', 'nobody said where the goods go; updatePurchaseOrder takes it');
  const sentAt = util.time.nowISO8601();
  const number = documentNumber(series, series.next);
  const sent: PurchaseOrderRow = {
    ...nextVersion(withPages(order, before, after)),
    state: 'SENT',
    number,
    seriesPrefix: series.prefix,
    openPages: after.filter((page) => page.lines.length > 0).length,
    deliveryPlace,
    sentAt,
    mailCount: 1,
  };
  const table = tableName(ctx, 'PURCHASE_ORDERS');
  return writeOrder(ctx, order, sent, [
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    put('purchaseNumber', table, numberRow(number, order.id), ABSENT),
    ...savePages(table, repriced(before, after), order.pageCounts.length),
    ...after.map((page) => put('purchaseProgress', table, progressOf(page, sentAt), ABSENT)),
    supplierStands(ctx, order.supplierId),
  ]);
}

export { orderWritten as response } from '../editing.ts';
