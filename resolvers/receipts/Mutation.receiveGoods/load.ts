/** The order's lines, what came of them, and their items as they are now, in each attempt anew. */
import type { MutationReceiveGoodsArgs, Receipt } from '../../generated/schema.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { keep, own } from '../../kernel/values/own.ts';
import { linesSk, pageOfLine, progressSk, purchaseKey } from '../../purchaseOrders/keys.ts';
import type { LineProgress } from '../../purchaseOrders/purchaseOrder.ts';
import { orderIn } from '../../purchaseOrders/reached.ts';
import { requireMove } from '../../purchaseOrders/transitions.ts';
import type { AwaitedPart } from '../../workOrders/awaited.ts';
import { awaitedKeys } from '../../workOrders/awaited.ts';
import { arrivalsOf, receiptsOf } from '../arrivals.ts';
import { isReceipt, requireListed } from '../receipt.ts';
import { isToReplay, keepReplay, replayKeys } from '../replay.ts';

/** What is written beside items and their movements: the order, header and page of the receipt, the key. */
const OTHERS = 4;
const MAX_ACTIONS = 100;
const MAX_ID = 200;

/** The line that each entry of the input names, as the first call read it: what it is of does not change. */
function namedLines(ctx: Ctx<MutationReceiveGoodsArgs>): LineProgress[] {
  const ids = ctx.args.input.lines.map(({ lineId }) => lineId);
  return requireListed(ids, 'input.lines', '.lineId').map((id, index) => {
    const page = pageOfLine(id);
    const found = page === null ? null : own(loadedRow(ctx.stash, `progress${page}`)?.progress ?? {}, id);
    return found ?? notFound('Line of the purchase order', id, `input.lines.${index}.lineId`);
  });
}

/** Who waits for them. */
function awaitedOf(lines: LineProgress[]): AwaitedPart[] {
  return lines.flatMap(({ workOrderId, missingPartId }) =>
    workOrderId && missingPartId ? [{ workOrderId, missingPartId }] : [],
  );
}

/** Each value once. */
function once<Value>(values: Value[]): Value[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}

/** Refuses more than a transaction takes, and says how many lines fit. */
function requireRoom(lines: LineProgress[], pages: number[]): void {
  const seen: Record<string, boolean> = {};
  /** How many rows are written for a thing that occurs more than once. */
  const first = (name: string, rows: number): number => {
    const known = own(seen, name) ?? false;
    keep(seen, name, true);
    return known ? 0 : rows;
  };
  let actions = OTHERS;
  let fit = 0;
  lines.forEach(({ itemId, workOrderId }, index) => {
    const item = itemId === null ? 0 : 1 + first(`item ${itemId}`, 1);
    actions += first(`page ${pages[index]}`, 1) + item + (workOrderId ? first(`order ${workOrderId}`, 2) : 0);
    if (actions <= MAX_ACTIONS) fit = index + 1;
  });
  if (fit < lines.length)
    fail('LIMIT_EXCEEDED', `One call takes ${fit} of these lines, because of the work orders that wait for them`, {
      field: 'input.lines',
      maximum: fit,
      actual: lines.length,
    });
}

export function request(ctx: Ctx<MutationReceiveGoodsArgs>) {
  if (isToReplay(ctx)) return batchGet(ctx, replayKeys(ctx));
  passIfAnswered(ctx);
  const { purchaseOrderId, input } = ctx.args;
  const order = loadedRow(ctx.stash, 'purchase');
  if (!order) notFound('Purchase order', purchaseOrderId, 'purchaseOrderId');
  requireMove(order, 'RECEIVE', 'purchaseOrderId');
  const lines = namedLines(ctx);
  const pages = input.lines.map(({ lineId }) => pageOfLine(lineId) ?? 0);
  requireRoom(lines, pages);
  const receiptId = input.receiptId ?? null;
  if (receiptId !== null && (receiptId === '' || receiptId.length > MAX_ID))
    refuse('input.receiptId', 'expected the id of a receipt');
  return batchGet(ctx, {
    WORK_ORDERS: awaitedKeys(awaitedOf(lines)),
    PURCHASE_ORDERS: [
      purchaseKey(order.id),
      ...once(pages).flatMap((page) => [
        { pk: order.id, sk: linesSk(page) },
        { pk: order.id, sk: progressSk(page) },
      ]),
    ],
    INVENTORY: once(lines.flatMap(({ itemId }) => itemId ?? [])).map((id) => ({ pk: id, sk: 'ITEM' })),
    RECEIPTS: receiptId === null ? [] : [{ pk: receiptId, sk: 'RECEIPT' }],
  });
}

export function response(ctx: BatchCtx<MutationReceiveGoodsArgs>): Receipt | null {
  if (isToReplay(ctx)) return keepReplay(ctx);
  const { order, progress, lines } = orderIn(batchRows(ctx, 'PURCHASE_ORDERS'));
  if (!order) notFound('Purchase order', ctx.args.purchaseOrderId, 'purchaseOrderId');
  // What the order has become since it was asked for, each attempt sees.
  requireMove(order, 'RECEIVE', 'purchaseOrderId');
  const found = batchRows(ctx, 'RECEIPTS').find((row) => isReceipt(row)) ?? null;
  ctx.stash.work.receiving = {
    order,
    progress,
    arrivals: arrivalsOf(ctx, progress, lines),
    ...receiptsOf(ctx, order, found),
    waiting: batchRows(ctx, 'WORK_ORDERS'),
    items: rowsById(batchRows(ctx, 'INVENTORY')),
  };
  return null;
}
