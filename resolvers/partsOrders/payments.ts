/** A payment as its provider told it, and whether the order knows it. */
import { util } from '@aws-appsync/utils';
import type { PartsPaymentInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { formatMoney, parseMoney } from '../kernel/values/money.ts';
import { requireText } from '../kernel/values/text.ts';
import type { PartsOrderRow } from './partsOrder.ts';
import { momentOf } from './saving.ts';

const MAX_PROVIDER = 40;
const MAX_PAYMENT = 100;
const CURRENCY = '^[A-Z]{3}$';

export interface Told {
  provider: string;
  paymentId: string;
  /** Minor units. */
  amount: number;
  paidAt: string;
}

/** Money in another currency than the order's is none of it. */
export function paymentOf(input: PartsPaymentInput, order: PartsOrderRow): Told {
  const provider = requireText(input.provider, MAX_PROVIDER, 'input.provider');
  const paymentId = requireText(input.paymentId, MAX_PAYMENT, 'input.paymentId');
  if (input.currency !== order.currency)
    refuse('input.currency', `expected ${order.currency}`, {
      expected: order.currency,
      actual: util.matches(CURRENCY, input.currency) ? input.currency : null,
    });
  const amount = parseMoney(input.amount, order.currency, 'input.amount');
  if (amount === 0) refuse('input.amount', 'expected more than nothing', { actual: input.amount });
  return { provider, paymentId, amount, paidAt: momentOf(input.paidAt, 'input.paidAt') };
}

/** Whether it is the order's own, or one that goes back. */
export function isKnown(order: PartsOrderRow, { provider, paymentId }: Told): boolean {
  const { payment } = order;
  const isOwn = payment?.provider === provider && payment.paymentId === paymentId;
  return isOwn || order.refunds.some((each) => each.provider === provider && each.paymentId === paymentId);
}

/** Refuses to pay an order with more or less than it comes to. */
export function requireWholeAmount(order: PartsOrderRow, { amount }: Told): void {
  if (amount === order.total) return;
  const expected = formatMoney(order.total, order.currency);
  refuse('input.amount', `expected ${expected}`, { expected, actual: formatMoney(amount, order.currency) });
}
