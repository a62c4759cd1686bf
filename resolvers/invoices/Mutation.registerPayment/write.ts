/**
 * A payment or a refund: its row and the invoice's balance in one transaction. A repeated call reads its answer here instead, and a dry
 * run, which writes nothing that would tell of it, whether the payment's voucher is used.
 */
import { util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact, update } from '../../kernel/dynamodb/transactions.ts';
import type { InvoiceRow } from '../invoice.ts';
import { statusOf, toInvoice } from '../invoice.ts';
import { requireOfNoOrder } from '../ofOrder.ts';
import { paymentRow, requirePayableAmount, requireRoomForPayment, settledBy } from '../payment.ts';
import type { ReferenceRow } from '../reference.ts';
import { keepReference, keepUsedReference, referenceKey, referenceWarnings } from '../reference.ts';
import type { InvoiceTransactionCtx } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** Where a dry run looks for the voucher, once. */
function voucherToSee(ctx: Ctx<MutationRegisterPaymentArgs>): Key | null {
  if (ctx.args.validateOnly !== true || ctx.stash.work.voucher) return null;
  return referenceKey(ctx.args.input);
}

export function request(ctx: Ctx<MutationRegisterPaymentArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const voucher = voucherToSee(ctx);
  ctx.stash.work.voucher = voucher ? 'ASKED' : 'SEEN';
  if (voucher)
    return {
      operation: 'GetItem' as const,
      key: util.dynamodb.toMapValues({ pk: voucher.pk, sk: voucher.sk }),
      consistentRead: true,
    };
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  if (invoice.status === 'VOIDED') {
    fail('LOCKED', `Invoice ${invoice.number} is voided`, { field: 'invoiceId', actual: invoice.status });
  }
  requireOfNoOrder(invoice, 'invoiceId');
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

type AnyCtx = InvoiceTransactionCtx<MutationRegisterPaymentArgs> &
  Ctx<MutationRegisterPaymentArgs, ReferenceRow | null>;

export function response(ctx: AnyCtx): unknown {
  if (isToReplay(ctx)) return keepReplay(ctx);
  if (ctx.stash.work.voucher === 'ASKED') {
    const used = foundRow<ReferenceRow>(ctx);
    if (used) ctx.stash.work.usedReference = used;
    return null;
  }
  const failures = failuresToExplain(ctx);
  keepUsedReference(ctx, failures);
  return endOfAttempt(ctx, failures);
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** Whether a dry run has looked for the payment's voucher. */
    voucher?: 'ASKED' | 'SEEN';
  }
}
