/** Money of an order that goes back: each refund by itself, due until its provider was asked. */
import { util } from '@aws-appsync/utils';
import type { PartsRefundReason } from '../generated/schema.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { PartsOrderRow, PartsRefundRow } from './partsOrder.ts';

export interface Owed {
  reason: PartsRefundReason;
  provider: string;
  paymentId: string;
  /** Minor units. */
  amount: number;
  /** The document that bears it; absent for money that none was issued for. */
  invoiceId?: string | null;
  /** The return that it is for. */
  returnId?: string;
}

/** The order with one more refund that is due. */
export function withRefund(order: PartsOrderRow, owed: Owed): PartsOrderRow {
  const refund: PartsRefundRow = {
    id: `${order.refunds.length + 1}`,
    ...owed,
    status: 'DUE',
    dueAt: util.time.nowISO8601(),
  };
  return { ...order, refunds: [...order.refunds, refund], refundsDue: order.refundsDue + 1 };
}

/** The same of all that was paid for it; as it is where nothing was, or where it goes back already. */
export function withMoneyBack(order: PartsOrderRow, reason: PartsRefundReason): PartsOrderRow {
  const { provider, paymentId, amount } = order.payment ?? {};
  if (!provider || !paymentId || !amount) return order;
  if (order.refunds.some((refund) => refund.paymentId === paymentId && refund.provider === provider)) return order;
  return withRefund(order, { reason, provider, paymentId, amount, invoiceId: order.invoiceId });
}

/** A refund of an order, as its provider's answer names it. */
export function namedRefund(order: PartsOrderRow, id: string): PartsRefundRow {
  return order.refunds.find((each) => each.id === id) ?? notFound('Refund', id, 'input.refundId');
}
