/** Number, invoice, order state, event and series counter in one transaction: no gap and no duplicate, whatever fails. */
import type { Invoice, MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { CustomerRow } from '../../customers/customer.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice, tookOverAnswer } from '../../kernel/once/idempotency.ts';
import { knowRelated } from '../../kernel/answer/relations.ts';
import type { SeriesRow } from '../../kernel/dynamodb/rows.ts';
import { today } from '../../documents/tax.ts';
import { ABSENT, endDryRun, failuresOf, passIfAnswered, put, retryOrGiveUp, transact } from '../../kernel/dynamodb/transactions.ts';
import { refuseStale } from '../../kernel/dynamodb/versions.ts';
import type { VehicleRow } from '../../vehicles/vehicle.ts';
import { nextStates } from '../../workOrders/transitions.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';
import { eventRow, inState } from '../../workOrders/workOrder.ts';
import { invoiceRow } from '../document.ts';
import { toInvoice } from '../invoice.ts';
import { checkSeries, seriesWarnings, takeNumber } from '../series.ts';
import { invoiceLine } from './lines.ts';
import { loadedLines } from '../../workOrders/loadedLines.ts';


function checkOrder(ctx: Ctx<MutationCreateInvoiceArgs>, order: WorkOrderRow): void {
  refuseStale(ctx.args.expectedVersion, order.version);
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
  const order = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  const series = loadedRow<SeriesRow>(ctx.stash, 'series');
  const customer = loadedRow<CustomerRow>(ctx.stash, 'customer');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  checkOrder(ctx, order);
  if (!series) notFound('Invoice series', ctx.args.series ?? '', 'series');
  if (!customer) notFound('Customer', order.customerId, 'workOrderId');
  checkSeries(series, 'INVOICE', today(ctx.stash.settings), 'series');
  const lines = loadedLines(ctx.stash);
  if (lines.length === 0) refuse('workOrderId', 'the order has no lines to charge');

  const { settings, caller } = ctx.stash;
  const printed = lines.map((line) => invoiceLine(line, settings));
  const invoice = invoiceRow({ kind: 'INVOICE', lines: printed, customer, work: { order, vehicle: loadedRow<VehicleRow>(ctx.stash, 'vehicle') }, currency: order.currency, paid: 0 }, series, settings, caller);
  const after = { ...inState(order, 'INVOICED', invoice.issuedAt), invoiceId: invoice.id };
  const warnings = seriesWarnings(series);
  const result = toInvoice(invoice, [], warnings);
  knowRelated(ctx.stash, 'CUSTOMERS', customer);
  knowRelated(ctx.stash, 'WORK_ORDERS', after);
  endDryRun(ctx, result);
  ctx.stash.work['result'] = result;

  const orders = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('invoice', tableName(ctx, 'INVOICES'), invoice, ABSENT),
    put('order', orders, after, { expression: 'version = :version', values: { ':version': order.version } }),
    put('event', orders, eventRow(order.id, order.state, 'INVOICED', ctx.stash.caller, invoice.number, invoice.issuedAt), ABSENT),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...claimKeyForInvoice(ctx, { invoiceId: invoice.id, status: invoice.status, paid: 0, version: 1, payments: [], warnings }),
  ]);
}

export function response(ctx: Ctx<MutationCreateInvoiceArgs>): Invoice | null {
  const failures = failuresOf(ctx);
  if (failures.length === 0) return ctx.stash.work['result'] as Invoice;
  if (tookOverAnswer(ctx, failures)) return null;
  retryOrGiveUp(ctx);
  return null;
}
