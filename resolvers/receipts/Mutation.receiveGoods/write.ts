/** Receipt, what came of the order, and one movement for each line, in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationReceiveGoodsArgs } from '../../generated/schema.ts';
import type { Moving } from '../../inventory/goods.ts';
import { move, movingActions, movingOf } from '../../inventory/goods.ts';
import { purchaseReference } from '../../inventory/parts.ts';
import type { Quantities } from '../../inventory/stock.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { formatQuantity, parsePositiveQuantity } from '../../kernel/values/money.ts';
import { keep, own } from '../../kernel/values/own.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { LineProgress, PurchaseOrderRow } from '../../purchaseOrders/purchaseOrder.ts';
import { saveReached, withReceived } from '../../purchaseOrders/reached.ts';
import { requireMove } from '../../purchaseOrders/transitions.ts';
import { reserveFor } from '../../workOrders/awaited.ts';
import { arrivedOf } from '../arrived.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from '../receipt.ts';
import { MAX_PAGES, receivedLineId, receivedSk, requireOriginal, toReceipt } from '../receipt.ts';
import { mostReceived } from '../spreading.ts';

const MAX_NOTE = 300;
const MAX_DOCUMENT = 60;

type Args = Ctx<MutationReceiveGoodsArgs>;

function newReceipt(ctx: Args, order: PurchaseOrderRow): ReceiptRow {
  const { caller } = ctx.stash;
  const { input } = ctx.args;
  const id = util.autoUlid();
  return {
    pk: id,
    sk: 'RECEIPT',
    kind: 'RECEIPT',
    receiptsOf: order.id,
    id,
    purchaseOrderId: order.id,
    orderNumber: order.number,
    supplierId: order.supplierId,
    supplierName: order.supplierName,
    deliveryNote: saidText(input.deliveryNote, MAX_DOCUMENT, 'input.deliveryNote'),
    note: saidText(input.note, MAX_NOTE, 'input.note'),
    currency: order.currency,
    lineCount: 0,
    pageCount: 0,
    reversedCount: 0,
    landedCount: 0,
    by: caller.name,
    byId: caller.id,
    createdAt: util.time.nowISO8601(),
    version: 0,
  };
}

/** The receipt that the call goes on with. */
function requireSame(ctx: Args, receipt: ReceiptRow | null, order: PurchaseOrderRow): ReceiptRow {
  const { receiptId, deliveryNote, note } = ctx.args.input;
  const field = 'input.receiptId';
  if (!receipt) notFound('Receipt', receiptId ?? '', field);
  if (receipt.purchaseOrderId !== order.id) refuse(field, 'it is of another purchase order');
  requireOriginal(receipt, field);
  if (deliveryNote ?? note) refuse('input.deliveryNote', 'a receipt says so when it begins');
  if (receipt.reversedCount > 0 || receipt.landedCount > 0)
    fail('LOCKED', 'Some of the receipt was taken back, or has cost on top; begin another', { field });
  if (receipt.pageCount >= MAX_PAGES)
    fail('LIMIT_EXCEEDED', `A receipt takes at most ${MAX_PAGES} calls`, {
      field,
      maximum: MAX_PAGES,
      actual: receipt.pageCount,
    });
  return receipt;
}

/** Refuses more of a line than the workshop's tolerance lets come. */
function requireTolerated(ctx: Args, line: LineProgress, quantity: number, field: string): void {
  const left = mostReceived(line.ordered, ctx.stash.settings.overReceiptPercent ?? 0) - line.received;
  if (quantity <= left) return;
  fail(
    'LIMIT_EXCEEDED',
    `${field}: of ${formatQuantity(line.ordered)} ordered, ${formatQuantity(line.received)} came`,
    {
      field,
      maximum: formatQuantity(Math.max(0, left)),
      actual: formatQuantity(quantity),
    },
  );
}

interface Received {
  lines: ReceivedLine[];
  /** By line of the order. */
  quantities: Quantities;
  moving: Moving;
}

/** What each entry of the input makes of the order's line that it names. */
function receive(ctx: Args, receipt: ReceiptRow): Received {
  const { order, progress, lines, items } =
    ctx.stash.work.receiving ?? notFound('Purchase order', '', 'purchaseOrderId');
  const received: Received = { lines: [], quantities: {}, moving: movingOf(items) };
  ctx.args.input.lines.forEach((input, index) => {
    const field = `input.lines.${index}`;
    const quantity = parsePositiveQuantity(input.quantity, `${field}.quantity`);
    const line = lines.find(({ id }) => id === input.lineId);
    const page = progress.find((each) => own(each.progress, input.lineId) !== undefined);
    const known = own(page?.progress ?? {}, input.lineId);
    if (!line || !known) notFound('Line of the purchase order', input.lineId, `${field}.lineId`);
    requireTolerated(ctx, known, quantity, `${field}.quantity`);
    const unitCost = { minor: line.unitCost, fraction: line.unitCostFraction };
    const itemId = known.itemId ?? null;
    const movement = {
      quantity,
      unitCost,
      reason: null,
      reference: purchaseReference(order.id),
      receiptId: receipt.id,
    };
    keep(received.quantities, line.id, quantity);
    received.lines.push({
      id: receivedLineId(receipt.pageCount, index),
      orderLineId: line.id,
      inventoryItemId: itemId,
      description: line.description,
      quantity,
      unitCost: unitCost.minor,
      unitCostFraction: unitCost.fraction || null,
      movementId:
        itemId === null
          ? null
          : move(ctx, received.moving, itemId, { ...movement, type: 'IN' }, input.quantity, `${field}.quantity`),
      workOrderId: known.workOrderId ?? null,
      missingPartId: known.missingPartId ?? null,
    });
  });
  return received;
}

/** Lines with what of each is set aside, in their order. @param byPart thousandths by missing part */
function withReserved(lines: ReceivedLine[], byPart: Quantities): ReceivedLine[] {
  const left: Quantities = { ...byPart };
  return lines.map((line) => {
    const reserved = Math.min(line.quantity, own(left, line.missingPartId ?? '') ?? 0);
    if (reserved === 0) return line;
    keep(left, line.missingPartId ?? '', (own(left, line.missingPartId ?? '') ?? 0) - reserved);
    return { ...line, reserved };
  });
}

/** Header and page, over those that were read. */
function saveReceipt(ctx: Args, before: ReceiptRow | null, after: ReceiptRow, page: ReceivedPageRow): Action[] {
  const table = tableName(ctx, 'RECEIPTS');
  return [
    before
      ? amend('receipt', table, before, after, {
          expression: 'version = :before',
          values: { ':before': before.version },
        })
      : put('receipt', table, after, ABSENT),
    put('receivedPage', table, page, ABSENT),
  ];
}

export function request(ctx: Args) {
  passIfAnswered(ctx);
  const { receiving } = ctx.stash.work;
  if (!receiving) notFound('Purchase order', ctx.args.purchaseOrderId, 'purchaseOrderId');
  const { order, progress } = receiving;
  requireMove(order, 'RECEIVE', 'purchaseOrderId');
  const before = (ctx.args.input.receiptId ?? null) === null ? null : requireSame(ctx, receiving.receipt, order);
  const begun = before ?? newReceipt(ctx, order);
  const received = receive(ctx, begun);
  const reserving = reserveFor(ctx, arrivedOf(received.lines), receiving.waiting);
  const lines = withReserved(received.lines, reserving.byPart);
  const page: ReceivedPageRow = {
    pk: begun.id,
    sk: receivedSk(begun.pageCount),
    receiptId: begun.id,
    currency: begun.currency,
    lines,
    version: 1,
  };
  const receipt: ReceiptRow = {
    ...begun,
    lineCount: begun.lineCount + lines.length,
    pageCount: begun.pageCount + 1,
    version: begun.version + 1,
  };
  const change = withReceived(order, progress, received.quantities);
  const answer = toReceipt(receipt, lines);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    ...saveReached(ctx, order, progress, change),
    ...saveReceipt(ctx, before, receipt, page),
    ...movingActions(ctx, received.moving, reserving.reserved),
    ...reserving.actions,
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationReceiveGoodsArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
