/** Number, invoice, order state, event and series counter in one transaction: no gap and no duplicate, whatever fails. */
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { invoicedOrder } from '../../workOrders/invoicing.ts';
import { invoiceRow } from '../document.ts';
import { toInvoice } from '../invoice.ts';
import { seriesWarnings, takeNumber } from '../../series/numbering.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  passIfAnswered(ctx);
  const { charged, printed } = ctx.stash.work;
  const series = loadedRow(ctx.stash, 'series');
  const customer = loadedRow(ctx.stash, 'customer');
  // The step before has checked that they are there.
  if (!charged || !printed || !series || !customer) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  const { settings, caller } = ctx.stash;
  const { order } = charged;
  const invoice = invoiceRow(
    { kind: 'INVOICE', ...printed, customer, work: charged, paid: 0 },
    series,
    settings,
    caller,
  );
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

export function response(ctx: TransactionCtx<MutationCreateInvoiceArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
