/** Number, invoice, order state, event and series counter in one transaction: no gap and no duplicate, whatever fails. */
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { invoicedOrder } from '../../workOrders/invoicing.ts';
import { countReference } from '../../customers/references.ts';
import { invoiceRow } from '../document.ts';
import { toInvoice } from '../invoice.ts';
import { requireCustomerAtCommit } from '../customerAtCommit.ts';
import type { Asked, Recipient } from '../recipient.ts';
import { requireIdentified, requireNumbering } from '../recipient.ts';
import type { InvoiceTransactionCtx } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { seriesWarnings, takeNumber } from '../../series/numbering.ts';
import { keepLostNumber } from '../../series/lostNumber.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function askedOf(ctx: Ctx<MutationCreateInvoiceArgs>, recipient: Recipient): Asked {
  const { documentType, series, recipientId } = ctx.args;
  return {
    kind: 'INVOICE',
    documentType: documentType ?? null,
    series: series ?? null,
    recipient,
    fields: { documentType: 'documentType', series: 'series', recipient: recipientId ? 'recipientId' : 'workOrderId' },
  };
}

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const { charged, printed, foundSeries } = ctx.stash.work;
  const customer = loadedRow(ctx.stash, 'customer');
  // The step before has checked that they are there.
  if (!charged || !printed || !customer) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  const { settings, caller } = ctx.stash;
  const { order } = charged;
  const asked = askedOf(ctx, customer);
  const { documentType, series } = requireNumbering(ctx, asked, foundSeries ?? []);
  const invoice = invoiceRow(
    { kind: 'INVOICE', documentType, ...printed, customer, work: charged, paid: 0 },
    series,
    settings,
    caller,
  );
  requireIdentified(asked, invoice.total, settings);
  const invoiced = invoicedOrder(ctx, order, invoice);
  const warnings = seriesWarnings(series);
  const result = toInvoice(invoice, [], warnings);
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  cacheRelated(ctx.stash, 'WORK_ORDERS', invoiced.after);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  return transact(ctx, [
    put('invoice', tableName(ctx, 'INVOICES'), invoice, ABSENT),
    ...invoiced.actions,
    ...(invoice.recipientDiffers
      ? [countReference(tableName(ctx, 'CUSTOMERS'), customer.id, 'saleCount', 1, 'customer')]
      : []),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...claimKeyForInvoice(ctx, {
      invoiceId: invoice.id,
      status: invoice.status,
      paid: 0,
      version: 1,
      payments: [],
      warnings,
    }),
  ]);
}

export function response(ctx: InvoiceTransactionCtx<MutationCreateInvoiceArgs>): unknown {
  if (isToReplay(ctx)) return keepReplay(ctx);
  const failures = failuresToExplain(ctx);
  requireCustomerAtCommit(failures, ctx.args.recipientId ?? '', 'recipientId');
  keepLostNumber(ctx, failures);
  return endOfAttempt(ctx, failures);
}
