/** A payment or a refund: its row and the invoice's balance in one transaction. */
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact, update } from '../../kernel/dynamodb/transactions.ts';
import type { InvoiceRow } from '../invoice.ts';
import { statusOf, toInvoice } from '../invoice.ts';
import { paymentRow, requirePayableAmount, requireRoomForPayment, settledBy } from '../payment.ts';
import { keepReference, keepUsedReference, referenceWarnings } from '../reference.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>) {
  passIfAnswered(ctx);
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  if (invoice.status === 'VOIDED') {
    fail('LOCKED', `Invoice ${invoice.number} is voided`, { field: 'invoiceId', actual: invoice.status });
  }
  const payment = paymentRow(invoice, ctx.args.input, ctx.stash.caller, ctx.stash.settings, 'input');
  requirePayableAmount(invoice, settledBy(payment), 'input');
  requireRoomForPayment(invoice, payment.amount);
  const paid = invoice.paid + settledBy(payment);
  const after: InvoiceRow = { ...invoice, paid, status: statusOf(invoice.total, paid), version: invoice.version + 1 };
  const warnings = referenceWarnings(ctx, payment);
  const result = toInvoice(after, undefined, warnings);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const table = tableName(ctx, 'INVOICES');
  return transact(ctx, [
    update(
      'invoice',
      table,
      invoice,
      {
        expression: 'SET paid = :paid, #status = :status, version = :after',
        names: { '#status': 'status' },
        values: { ':paid': after.paid, ':status': after.status, ':after': after.version },
      },
      { expression: 'version = :before', values: { ':before': invoice.version } },
    ),
    put('payment', table, payment, ABSENT),
    ...keepReference(ctx, payment, invoice.id),
    ...claimKeyForInvoice(ctx, {
      invoiceId: after.id,
      status: after.status,
      paid,
      version: after.version,
      payments: null,
      warnings,
    }),
  ]);
}

export function response(ctx: TransactionCtx<MutationRegisterPaymentArgs>): unknown {
  const failures = failuresToExplain(ctx);
  keepUsedReference(ctx, failures);
  return endOfAttempt(ctx, failures);
}
