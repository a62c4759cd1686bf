/** Receipt, what came of the order, and one movement for each line, in one transaction. */
import type { MutationReceiveGoodsArgs } from '../../generated/schema.ts';
import type { Moving } from '../../inventory/goods.ts';
import { move, movingActions, movingOf } from '../../inventory/goods.ts';
import { purchaseReference } from '../../inventory/parts.ts';
import type { Quantities } from '../../inventory/stock.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, passIfAnswered, put, retryOrGiveUp, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { formatQuantity } from '../../kernel/values/money.ts';
import { keep, own } from '../../kernel/values/own.ts';
import { onOrderChange } from '../../purchaseOrders/onOrder.ts';
import { saveReached, withReceived } from '../../purchaseOrders/reached.ts';
import { reserveFor } from '../../workOrders/awaited.ts';
import type { Receiving } from '../arrivals.ts';
import { arrivedOf } from '../arrived.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from '../receipt.ts';
import { receivedLineId, receivedSk, toReceipt } from '../receipt.ts';
import { briefOf, isToReplay } from '../replay.ts';

type Args = Ctx<MutationReceiveGoodsArgs>;

interface Received {
  lines: ReceivedLine[];
  /** By line of the order. */
  quantities: Quantities;
  moving: Moving;
}

/** What each entry of the input makes of the order's line that it names. */
function receive(ctx: Args, { order, items, begun, arrivals }: Receiving): Received {
  const received: Received = { lines: [], quantities: {}, moving: movingOf(items) };
  arrivals.forEach(({ line, progress, quantity }, index) => {
    const itemId = progress.itemId ?? null;
    const unitCost = { minor: line.unitCost, fraction: line.unitCostFraction };
    const movement = {
      type: 'IN' as const,
      quantity,
      unitCost,
      reason: null,
      reference: purchaseReference(order.id),
      receiptId: begun.id,
    };
    const asked = formatQuantity(quantity);
    keep(received.quantities, line.id, quantity);
    received.lines.push({
      id: receivedLineId(begun.pageCount, index),
      orderLineId: line.id,
      inventoryItemId: itemId,
      description: line.description,
      quantity,
      unitCost: unitCost.minor,
      unitCostFraction: unitCost.fraction || null,
      movementId:
        itemId === null ? null : move(ctx, received.moving, itemId, movement, asked, `input.lines.${index}.quantity`),
      workOrderId: progress.workOrderId ?? null,
      missingPartId: progress.missingPartId ?? null,
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
  const { order, progress, begun, before } = receiving;
  const received = receive(ctx, receiving);
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
    ...movingActions(ctx, received.moving, reserving.reserved, onOrderChange(progress, change.pages)),
    ...reserving.actions,
    ...claimKey(ctx, briefOf(receipt)),
  ]);
}

export function response(ctx: TransactionCtx<MutationReceiveGoodsArgs>): unknown {
  const failures = failuresToExplain(ctx);
  // The same call has just committed, and its answer has yet to be read: the next attempt begins with that.
  if (isToReplay(ctx)) {
    retryOrGiveUp(ctx);
    return null;
  }
  return endOfAttempt(ctx, failures);
}
