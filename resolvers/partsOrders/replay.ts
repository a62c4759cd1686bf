/**
 * Answers a repeated call that placed an order from the order itself: what it was placed as never changes. So the key of a call costs no
 * copy of forty lines. The step that reads first does it, in place of what it would read otherwise.
 */
import type { PartsOrder } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchFound, rowsOf } from '../kernel/dynamodb/batch.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { isObject } from '../kernel/values/builtIns.ts';
import type { PartsOrderRow } from './partsOrder.ts';
import { toPartsOrder } from './partsOrder.ts';

/** What a key keeps of an answer: which order it was, and the one thing of it that another attempt changes. */
interface Brief {
  partsOrderId: string;
  reservedUntil: string | null;
}

export function briefOf({ id, reservedUntil }: PartsOrderRow): Brief {
  return { partsOrderId: id, reservedUntil };
}

/** The answer that a call was given before, where it has yet to be read; null where there is none, or it is read. */
function unreadOf(ctx: Ctx): Brief | null {
  const result = ctx.stash.replay?.result;
  if (!isObject(result)) return null;
  const { partsOrderId, reservedUntil } = result;
  return typeof partsOrderId === 'string'
    ? { partsOrderId, reservedUntil: typeof reservedUntil === 'string' ? reservedUntil : null }
    : null;
}

export function isToReplay(ctx: Ctx): boolean {
  return unreadOf(ctx) !== null;
}

export function replayKeys(ctx: Ctx): KeysByTable {
  return { PARTS_ORDERS: [{ pk: unreadOf(ctx)?.partsOrderId ?? '', sk: 'PARTS_ORDER' }] };
}

/** The first answer, made anew. It is kept: every later step passes it on. */
export function keepReplay(ctx: BatchCtx): PartsOrder {
  const brief = unreadOf(ctx);
  // What this very call has written is what is looked for.
  const order = rowsOf(ctx, batchFound(ctx), 'PARTS_ORDERS')[0];
  if (!brief || !order) fail('INTERNAL', 'The request was answered before, but its order is not there');
  const then: PartsOrderRow = {
    ...order,
    status: 'PENDING',
    times: order.times.slice(0, 1),
    attempt: 1,
    lines: order.lines.map((line) => ({ ...line, returned: 0 })),
    payment: null,
    shipment: null,
    refunds: [],
    refundsDue: 0,
    returns: [],
    returnedWhole: false,
    reservedUntil: brief.reservedUntil,
    invoiceId: null,
    cancelled: null,
    updatedAt: order.createdAt,
    version: 1,
  };
  const answer = toPartsOrder(then);
  ctx.stash.replay = { result: answer };
  return answer;
}
