/** The payment, the document with its number, and the order's status: one transaction. */
import type { MutationRecordPartsPaymentArgs } from '../../generated/schema.ts';
import { issueActions, keepUsedReference } from '../../invoices/sale.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { PartsOrderRow } from '../partsOrder.ts';
import type { Told } from '../payments.ts';
import { isKnown, paymentOf } from '../payments.ts';
import { withRefund } from '../refunds.ts';
import { endUnchanged, keepFoundOrder, moved, namedOrder, nextVersion, UNRESERVED, writeOrder } from '../saving.ts';
import { takes } from '../transitions.ts';

type PaymentCtx = Ctx<MutationRecordPartsPaymentArgs>;

/** Money for an order that takes none is owed: it was given up meanwhile, or paid twice. */
function owe(ctx: PaymentCtx, order: PartsOrderRow, told: Told) {
  const reason = order.status === 'CANCELLED' ? 'LATE' : 'DUPLICATE';
  const { provider, paymentId, amount } = told;
  const after = withRefund(nextVersion(order, order.status), { reason, provider, paymentId, amount });
  return writeOrder(ctx, order, after, []);
}

export function request(ctx: PaymentCtx) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const told = paymentOf(ctx.args.input, order);
  if (isKnown(order, told)) endUnchanged(ctx, order);
  if (!takes(order, 'PAY')) return owe(ctx, order, told);
  const { issued } = ctx.stash.work;
  if (!issued) fail('INTERNAL', 'The document was not made');
  const after = { ...moved(order, 'PAY'), ...UNRESERVED, payment: { ...told }, invoiceId: issued.receipt.id };
  return writeOrder(ctx, order, after, issueActions(ctx, issued));
}

export function response(ctx: TransactionCtx<MutationRecordPartsPaymentArgs>): unknown {
  const failures = failuresToExplain(ctx);
  keepFoundOrder(ctx, failures);
  keepUsedReference(ctx, failures);
  return endOfAttempt(ctx, failures);
}
