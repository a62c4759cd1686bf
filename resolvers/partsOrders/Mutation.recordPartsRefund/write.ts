/** The refund, and what it makes of the document: one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationRecordPartsRefundArgs } from '../../generated/schema.ts';
import { refundSale } from '../../invoices/sale.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Action } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { PartsOrderRow, PartsRefundRow } from '../partsOrder.ts';
import { namedRefund } from '../refunds.ts';
import { endUnchanged, namedOrder, nextVersion, writeOrder } from '../saving.ts';

type RefundCtx = Ctx<MutationRecordPartsRefundArgs>;

const MAX_ID = 100;

/** Why, as the document says it. */
function reasonOf(order: PartsOrderRow, refund: PartsRefundRow): string {
  if (refund.reason === 'RETURNED')
    return order.returns.find(({ id }) => id === refund.returnId)?.reason ?? refund.reason;
  return order.cancelled?.reason ?? order.shipment?.failure ?? refund.reason;
}

function documentActions(ctx: RefundCtx, order: PartsOrderRow, refund: PartsRefundRow, reference: string): Action[] {
  const { invoiceId } = refund;
  if (!invoiceId) return [];
  const invoice = loadedRow(ctx.stash, 'invoice') ?? notFound('Invoice', invoiceId, 'input.refundId');
  return refundSale(ctx, invoice, { amount: refund.amount, reference, reason: reasonOf(order, refund) });
}

export function request(ctx: RefundCtx) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const refund = namedRefund(order, ctx.args.input.refundId);
  if (refund.status === 'DONE') endUnchanged(ctx, order);
  const providerRefundId = saidText(ctx.args.input.providerRefundId, MAX_ID, 'input.providerRefundId');
  const done: PartsRefundRow = { ...refund, status: 'DONE', providerRefundId, refundedAt: util.time.nowISO8601() };
  const after = {
    ...nextVersion(order, order.status),
    refunds: order.refunds.map((each) => (each.id === refund.id ? done : each)),
    refundsDue: order.refundsDue - 1,
  };
  return writeOrder(ctx, order, after, documentActions(ctx, order, refund, providerRefundId ?? refund.paymentId));
}

export { orderWritten as response } from '../saving.ts';
