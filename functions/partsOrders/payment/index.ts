/**
 * Steps of the workflow that have to do with money. Each may be run again after it has had its effect: what it does is named by the order
 * and its attempt, and what it finds done it leaves.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { paymentPort } from '../../ports/payment/choose.ts';
import { referenceOf } from '../../ports/payment/port.ts';
import { checkoutOf, keepCheckout, keepToken, rejectedCount } from '../checkouts.ts';
import type { PartsOrder, Progress } from '../order.ts';
import { orderOf, progressOf, record } from '../order.ts';
import { settle } from '../settle.ts';
import type { Step } from '../step.ts';
import { stepOf } from '../step.ts';
import { answerToken, MAX_REJECTED } from '../waiting.ts';

const logger = new Logger({ serviceName: 'partsPayment' });

interface Answer {
  state: Progress;
  /** How long the customer may take. */
  secondsLeft?: number;
}

/** An order whose reservation has no end is not kept waiting for ever. */
const USUAL_SECONDS = 3_600;
/** So that the reservation has ended when the workflow looks. */
const GRACE_SECONDS = 2;

const secondsLeft = ({ reservedUntil }: PartsOrder, now: number): number =>
  reservedUntil === null
    ? USUAL_SECONDS
    : Math.max(1, Math.ceil((Date.parse(reservedUntil) - now) / 1000) + GRACE_SECONDS);

/** Money that came and that nobody told of. */
async function settleWhatCame(orderId: string, attempt: number): Promise<boolean> {
  const port = await paymentPort();
  const payments = await port.payments(referenceOf(orderId, attempt));
  const approved = payments.filter(({ status }) => status === 'APPROVED');
  for (const payment of approved) await settle(port.provider, payment);
  return approved.length > 0;
}

/** Makes the place where the customer pays. */
async function open({ orderId, attempt }: Step): Promise<Answer> {
  const order = await orderOf(orderId);
  const state = progressOf(order, attempt);
  if (!order || state !== 'WAITING') return { state };
  if (!(await checkoutOf(orderId, attempt))) {
    const port = await paymentPort();
    const { id: checkoutId, url } = await port.open({
      reference: referenceOf(orderId, attempt),
      orderId,
      number: order.number,
      amount: order.total,
      currency: order.currency,
      expiresAt: order.reservedUntil ?? new Date(Date.now() + USUAL_SECONDS * 1000).toISOString(),
      email: order.recipient?.email ?? null,
    });
    await keepCheckout(orderId, attempt, { provider: port.provider, checkoutId, url });
  }
  return { state, secondsLeft: secondsLeft(order, Date.now()) };
}

/** Keeps the token, and then looks: what came before is found here, what comes after finds the token. */
async function wait({ orderId, attempt, token }: Step): Promise<null> {
  if (token === null) throw new Error('expected a token to wait with');
  await keepToken(orderId, attempt, token);
  await settleWhatCame(orderId, attempt);
  const state = progressOf(await orderOf(orderId), attempt);
  if (state !== 'WAITING') await answerToken(token, { state });
  else if ((await rejectedCount(orderId, attempt)) >= MAX_REJECTED) await answerToken(token, { declined: 'rejected' });
  return null;
}

/** An order that was paid meanwhile goes on. */
async function fail({ orderId, attempt, reason }: Step): Promise<Answer> {
  const input = { id: orderId, attempt, reason: reason ?? 'the payment did not come about' };
  return { state: progressOf(await record('recordPartsPaymentFailure', input), attempt) };
}

/** Nobody paid in time; but for money that nobody told of. */
async function expire({ orderId, attempt }: Step): Promise<Answer> {
  await settleWhatCame(orderId, attempt);
  return { state: progressOf(await record('releasePartsReservation', { id: orderId }), attempt) };
}

/** Everything that is due. */
async function refund({ orderId }: Step): Promise<{ refunded: number }> {
  const order = await orderOf(orderId);
  const due = order?.refunds.filter(({ status }) => status === 'DUE') ?? [];
  const port = await paymentPort();
  for (const { id: refundId, paymentId, amount } of due) {
    const currency = order?.currency ?? '';
    const providerRefundId = await port.refund({ refundId, orderId, paymentId, amount, currency });
    await record('recordPartsRefund', { id: orderId, refundId, providerRefundId });
    logger.info('money went back', { correlation_id: orderId, refundId, providerRefundId });
  }
  return { refunded: due.length };
}

const ACTIONS: Readonly<Record<string, (step: Step) => Promise<object | null>>> = {
  open,
  wait,
  fail,
  expire,
  refund,
};

/** @throws where something cannot be reached: the workflow tries it again */
export async function handler(event: unknown): Promise<object | null> {
  const step = stepOf(event);
  const action = Object.hasOwn(ACTIONS, step.action) ? ACTIONS[step.action] : undefined;
  if (!action) throw new Error(`there is no step ${step.action}`);
  const answer = await action(step);
  logger.info('a step of the workflow', { correlation_id: step.orderId, step: step.action, answer });
  return answer;
}
