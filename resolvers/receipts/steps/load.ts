/** What a receipt's lines that are named came to, their order and their items as they are now, in each attempt anew. */
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { pageOfLine, progressSk, purchaseKey } from '../../purchaseOrders/keys.ts';
import { orderIn } from '../../purchaseOrders/reached.ts';
import { requireMove } from '../../purchaseOrders/transitions.ts';
import { awaitedKeys } from '../../workOrders/awaited.ts';
import { setAsideOf } from '../arrived.ts';
import type { Taking, TakingArgs } from '../named.ts';
import { namedLines, requireWhole } from '../named.ts';
import { loadedPages } from '../pages.ts';
import { isReceipt, isReceivedPage, pageOfReceived, receivedSk, requireOriginal } from '../receipt.ts';

/** Each key once. */
function once(keys: Key[]): Key[] {
  const names = keys.map(({ pk, sk }) => `${pk} ${sk}`);
  return keys.filter((_key, index) => names.indexOf(names[index] ?? '') === index);
}

export function request(ctx: Ctx<TakingArgs>) {
  passIfAnswered(ctx);
  const receipt = loadedRow(ctx.stash, 'receipt');
  if (!receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  requireOriginal(receipt, 'receiptId');
  const pages = loadedPages(ctx.stash, receipt);
  const named = namedLines(ctx, pages).map(({ line }) => line);
  const order = receipt.purchaseOrderId;
  return batchGet(ctx, {
    RECEIPTS: once([
      { pk: receipt.id, sk: 'RECEIPT' },
      ...named.map(({ id }) => ({ pk: receipt.id, sk: receivedSk(pageOfReceived(id)) })),
    ]),
    PURCHASE_ORDERS: once([
      purchaseKey(order),
      ...named.map(({ orderLineId }) => ({ pk: order, sk: progressSk(pageOfLine(orderLineId) ?? 0) })),
    ]),
    WORK_ORDERS: awaitedKeys(setAsideOf(named)),
    INVENTORY: once(
      named.flatMap(({ inventoryItemId }) => (inventoryItemId ? [{ pk: inventoryItemId, sk: 'ITEM' }] : [])),
    ),
  });
}

export function response(ctx: BatchCtx<TakingArgs>): null {
  const receipts = batchRows(ctx, 'RECEIPTS');
  const { order, progress } = orderIn(batchRows(ctx, 'PURCHASE_ORDERS'));
  const receipt = receipts.find((row) => isReceipt(row));
  if (!receipt || !order) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  // Who gives back says how much of each line; who takes back takes all of it.
  const isReturn = ctx.args.input.lines !== undefined;
  requireMove(order, isReturn ? 'RETURN' : 'REVERSE', 'receiptId');
  const pages = receipts.filter((row) => isReceivedPage(row));
  const named = namedLines(ctx, pages);
  if (!isReturn) named.forEach((each) => requireWhole(each));
  ctx.stash.work.taking = {
    receipt,
    pages,
    named,
    order,
    progress,
    waiting: batchRows(ctx, 'WORK_ORDERS'),
    items: rowsById(batchRows(ctx, 'INVENTORY')),
  };
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    taking?: Taking;
  }
}
