/** Number, invoice, order state, event and series counter in one transaction: no gap and no duplicate, whatever fails. */
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { today } from '../../documents/tax.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { nextStates } from '../../workOrders/transitions.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';
import { eventRow, inState } from '../../workOrders/workOrder.ts';
import { invoiceRow } from '../document.ts';
import { toInvoice } from '../invoice.ts';
import { requireUsableSeries, seriesWarnings, takeNumber } from '../series.ts';
import { invoiceLine } from './lines.ts';
import { loadedLines } from '../../workOrders/loadedLines.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';


function requireInvoiceableOrder(ctx: Ctx<MutationCreateInvoiceArgs>, order: WorkOrderRow): void {
  requireVersion(ctx.args.expectedVersion, order.version);
  if (order.invoiceId) {
    fail('LOCKED', `The work order is invoiced already`, { field: 'workOrderId', actual: order.state, invoiceId: order.invoiceId });
  }
  if (order.state !== 'READY') {
    fail('INVALID_TRANSITION', `Only a work order that is READY is invoiced; this one is ${order.state}`, {
      field: 'workOrderId',
      expected: 'READY',
      actual: order.state,
      allowed: nextStates(order.state, order.total, ctx.stash.caller.permissions),
    });
  }
}

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  const series = loadedRow(ctx.stash, 'series');
  const customer = loadedRow(ctx.stash, 'customer');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  requireInvoiceableOrder(ctx, order);
  if (!series) notFound('Invoice series', ctx.args.series ?? '', 'series');
  if (!customer) notFound('Customer', order.customerId, 'workOrderId');
  requireUsableSeries(series, 'INVOICE', today(ctx.stash.settings), 'series');
  const lines = loadedLines(ctx.stash);
  if (lines.length === 0) refuse('workOrderId', 'the order has no lines to charge');

  const { settings, caller } = ctx.stash;
  const printed = lines.map((line) => invoiceLine(line, settings));
  const invoice = invoiceRow({ kind: 'INVOICE', lines: printed, customer, work: { order, vehicle: loadedRow(ctx.stash, 'vehicle') }, currency: order.currency, paid: 0 }, series, settings, caller);
  const after = { ...inState(order, 'INVOICED', invoice.issuedAt), invoiceId: invoice.id };
  const warnings = seriesWarnings(series);
  const result = toInvoice(invoice, [], warnings);
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  cacheRelated(ctx.stash, 'WORK_ORDERS', after);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const orders = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('invoice', tableName(ctx, 'INVOICES'), invoice, ABSENT),
    put('order', orders, after, { expression: 'version = :version', values: { ':version': order.version } }),
    put('event', orders, eventRow(order.id, order.state, 'INVOICED', ctx.stash.caller, invoice.number, invoice.issuedAt), ABSENT),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...claimKeyForInvoice(ctx, { invoiceId: invoice.id, status: invoice.status, paid: 0, version: 1, payments: [], warnings }),
  ]);
}

export function response(ctx: TransactionCtx<MutationCreateInvoiceArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
