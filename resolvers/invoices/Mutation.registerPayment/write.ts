/** A payment or a refund: its row and the invoice's balance in one transaction. */
import { util } from '@aws-appsync/utils';
import type { Invoice, MutationRegisterPaymentArgs, PaymentInput } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { fail, notFound, refuse } from '../../shared/errors.ts';
import { claimKey, tookOverAnswer } from '../../shared/idempotency.ts';
import { formatMoney, parseSignedMoney } from '../../shared/money.ts';
import type { Caller } from '../../shared/rows.ts';
import { optionalText } from '../../shared/text.ts';
import { ABSENT, endDryRun, failuresOf, passIfAnswered, put, retryOrGiveUp, transact, update } from '../../shared/transactions.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { statusOf, toInvoice } from '../invoice.ts';

const ATTEMPTS = 3;

function paymentRow(invoice: InvoiceRow, input: PaymentInput, caller: Caller): PaymentRow {
  const amount = parseSignedMoney(input.amount, invoice.currency, 'input.amount');
  if (amount === 0) refuse('input.amount', 'expected an amount other than zero', { actual: input.amount });
  const reason = optionalText(input.reason, 300, 'input.reason');
  if (amount < 0 && reason === null) refuse('input.reason', 'a refund says why');
  const id = util.autoUlid();
  return {
    pk: invoice.pk,
    sk: `PAYMENT#${id}`,
    id,
    method: input.method,
    amount,
    reference: optionalText(input.reference, 100, 'input.reference'),
    reason,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
}

function checkAmount(invoice: InvoiceRow, amount: number): void {
  const balance = invoice.total - invoice.paid;
  if (amount > balance) {
    fail('OVERPAYMENT', `Only ${formatMoney(balance, invoice.currency)} is left to pay`, {
      field: 'input.amount',
      balance: formatMoney(balance, invoice.currency),
      actual: formatMoney(amount, invoice.currency),
    });
  }
  if (invoice.paid + amount < 0) {
    refuse('input.amount', 'a refund is at most what was paid', {
      maximum: formatMoney(invoice.paid, invoice.currency),
      actual: formatMoney(0 - amount, invoice.currency),
    });
  }
}

export function request(ctx: Ctx<MutationRegisterPaymentArgs>) {
  passIfAnswered(ctx);
  const invoice = loadedRow<InvoiceRow>(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  if (invoice.status === 'VOIDED') {
    fail('LOCKED', `Invoice ${invoice.number} is voided`, { field: 'invoiceId', actual: invoice.status });
  }
  const payment = paymentRow(invoice, ctx.args.input, ctx.stash.caller);
  checkAmount(invoice, payment.amount);
  const paid = invoice.paid + payment.amount;
  const after: InvoiceRow = { ...invoice, paid, status: statusOf(invoice.total, paid), version: invoice.version + 1 };
  const result = toInvoice(after);
  endDryRun(ctx, result);
  ctx.stash.work['result'] = result;

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
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs>): Invoice | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as Invoice;
  if (tookOverAnswer(ctx, failures)) return ctx.stash.replay?.result as Invoice;
  retryOrGiveUp(ctx, ATTEMPTS);
  return null;
}
