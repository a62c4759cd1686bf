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
import { countedPages, onOrderActions, onOrderChange } from '../onOrder.ts';
import { savePages, withPages } from '../pages.ts';
import { progressOf } from '../progress.ts';
import type { PurchaseLinesRow, PurchaseOrderRow } from '../purchaseOrder.ts';
import { supplierStands } from '../supplier.ts';
import { rememberPlace } from '../terms.ts';

const MAX_ACTIONS = 100;
/** The header and the key of the answer. */
const OTHERS = 2;

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
  const actions = [
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    put('purchaseNumber', table, numberRow(number, order.id), ABSENT),
    ...savePages(table, repriced(before, after), order.pageCounts.length),
    supplierStands(ctx, order.supplierId),
    ...rememberPlace(ctx, order),
  ];
  const pages = countedPages(
    after.map((page) => progressOf(page, sentAt)),
    MAX_ACTIONS - OTHERS - actions.length - after.length,
  );
  return writeOrder(ctx, order, sent, [
    ...actions,
    ...pages.map((page) => put('purchaseProgress', table, page, ABSENT)),
    ...onOrderActions(ctx, onOrderChange([], pages)),
  ]);
}

export { orderWritten as response } from '../editing.ts';
