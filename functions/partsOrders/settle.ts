/**
 * What becomes of a payment that a provider tells of, or is asked about. It is recorded before anybody is told: a workflow that begins to
 * wait looks at the order once its token is kept, so that one of the two always sees the other. However often a payment is told, it is
 * recorded once, and money that nobody wants goes back (the order says so).
 */
import { ApiRefusal } from '../shared/api.ts';
import { tell } from '../shared/queues.ts';
import type { Payment } from '../ports/payment/port.ts';
import { orderOfReference } from '../ports/payment/port.ts';
import { countRejected } from './checkouts.ts';
import type { PartsOrder } from './order.ts';
import { progressOf, record } from './order.ts';
import { answerWaiting, MAX_REJECTED } from './waiting.ts';

export type Settled = 'PAID' | 'NOT_WANTED' | 'REJECTED' | 'PENDING' | 'UNKNOWN_ORDER' | 'OTHER_AMOUNT';

/** What the API says of a payment that is not the order's. */
const REFUSALS: Readonly<Record<string, Settled>> = { NOT_FOUND: 'UNKNOWN_ORDER', VALIDATION: 'OTHER_AMOUNT' };

async function recorded(provider: string, payment: Payment, orderId: string): Promise<PartsOrder | Settled> {
  try {
    const { id: paymentId, amount, currency } = payment;
    const paidAt = payment.paidAt ?? new Date().toISOString();
    // Without the attempt: money that came for an earlier one is money that came.
    const order = await record('recordPartsPayment', { id: orderId, provider, paymentId, amount, currency, paidAt });
    return order ?? 'UNKNOWN_ORDER';
  } catch (error) {
    const settled = error instanceof ApiRefusal ? REFUSALS[error.code] : undefined;
    if (settled === undefined) throw error;
    return settled;
  }
}

/** @throws where something could not be reached: the provider tells it again */
export async function settle(provider: string, payment: Payment): Promise<Settled> {
  const named = orderOfReference(payment.reference);
  if (!named) return 'UNKNOWN_ORDER';
  const { orderId, attempt } = named;
  if (payment.status === 'PENDING') return 'PENDING';
  if (payment.status === 'REJECTED') {
    const count = await countRejected(orderId, attempt, payment.id);
    if (count >= MAX_REJECTED) await answerWaiting(orderId, attempt, { declined: payment.reason ?? 'rejected' });
    return 'REJECTED';
  }
  const order = await recorded(provider, payment, orderId);
  if (typeof order === 'string') return order;
  if (order.payment?.paymentId !== payment.id) return 'NOT_WANTED';
  if (progressOf(order, order.attempt) !== 'PAID') return 'PAID';
  const isAwaited = await answerWaiting(orderId, order.attempt, { state: 'PAID' });
  // Its workflow has not begun to wait, or has ended: somebody looks later.
  if (!isAwaited) await tell([paidNotice(order)]);
  return 'PAID';
}

const paidNotice = ({ id, attempt }: PartsOrder) =>
  ({
    id: `PARTS_ORDER_PAID#${id}#${attempt}`,
    type: 'PARTS_ORDER_PAID',
    partsOrderId: id,
    attempt,
    at: new Date().toISOString(),
  }) as const;
