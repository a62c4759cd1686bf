/** A counter-receipt: what it takes back is marked, leaves the stock with its cost, and is to come again. */
import { util } from '@aws-appsync/utils';
import type { MutationReverseReceiptArgs } from '../../generated/schema.ts';
import { movingActions, movingOf, requireThere } from '../../inventory/goods.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { keep } from '../../kernel/values/own.ts';
import { requireText } from '../../kernel/values/text.ts';
import { onOrderChange } from '../../purchaseOrders/onOrder.ts';
import { saveReached, withReceived } from '../../purchaseOrders/reached.ts';
import { reserveFor } from '../../workOrders/awaited.ts';
import { setAsideOf } from '../arrived.ts';
import { markLines, saveHeader } from '../pages.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from '../receipt.ts';
import { receivedLineId, receivedSk, toReceipt } from '../receipt.ts';
import type { Leaving } from '../taking.ts';
import { byItem, byOrderLine, moveOut } from '../taking.ts';

const MAX_REASON = 300;

type Args = Ctx<MutationReverseReceiptArgs>;

function counterReceipt(ctx: Args, receipt: ReceiptRow, lines: number): ReceiptRow {
  const { caller } = ctx.stash;
  const id = util.autoUlid();
  return {
    ...receipt,
    pk: id,
    id,
    reverses: receipt.id,
    reason: requireText(ctx.args.input.reason, MAX_REASON, 'input.reason'),
    deliveryNote: null,
    note: null,
    lineCount: lines,
    pageCount: 1,
    reversedCount: 0,
    landedCount: 0,
    by: caller.name,
    byId: caller.id,
    createdAt: util.time.nowISO8601(),
    version: 1,
  };
}

export function request(ctx: Args) {
  passIfAnswered(ctx);
  const { taking } = ctx.stash.work;
  if (!taking) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  const { receipt, pages, order, progress, named } = taking;
  const leaving = named.map(({ line, field }): Leaving => ({ line, quantity: line.quantity, field }));
  const freeing = reserveFor(ctx, setAsideOf(named.map(({ line }) => line)), taking.waiting, true);
  requireThere(ctx, taking.items, byItem(leaving), named[0]?.field ?? 'receiptId', freeing.reserved);
  const counter = counterReceipt(ctx, receipt, leaving.length);
  const moving = movingOf(taking.items);
  const marked: Record<string, ReceivedLine> = {};
  const lines = leaving.map((each, index): ReceivedLine => {
    keep(marked, each.line.id, { ...each.line, reversedBy: counter.id });
    const about = { reason: counter.reason ?? null, receiptId: counter.id };
    return {
      ...each.line,
      id: receivedLineId(0, index),
      quantity: 0 - each.quantity,
      reserved: 0,
      movementId: moveOut(ctx, moving, taking, each, about),
    };
  });
  const page: ReceivedPageRow = {
    pk: counter.id,
    sk: receivedSk(0),
    receiptId: counter.id,
    currency: counter.currency,
    lines,
    version: 1,
  };
  const change = withReceived(order, progress, byOrderLine(leaving, -1));
  const after = { ...receipt, reversedCount: receipt.reversedCount + lines.length, version: receipt.version + 1 };
  const answer = toReceipt(counter, lines);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'RECEIPTS');
  return transact(ctx, [
    ...saveReached(ctx, order, progress, change),
    saveHeader(ctx, receipt, after),
    ...markLines(ctx, pages, marked),
    put('receipt', table, counter, ABSENT),
    put('receivedPage', table, page, ABSENT),
    ...movingActions(ctx, moving, freeing.reserved, onOrderChange(progress, change.pages)),
    ...freeing.actions,
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationReverseReceiptArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
