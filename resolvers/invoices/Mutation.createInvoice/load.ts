/**
 * Series, customer and vehicle are read, after a lost race the order too; then the order is checked, and its lines are priced. Where only
 * the number was lost, nothing of it is stale: the step stands in line for the next.
 */
import { runtime } from '@aws-appsync/utils';
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { BatchResult } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireInvoiceable } from '../../workOrders/invoicing.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';
import { keepOrder, loadedLines, orderKeys } from '../../workOrders/loadedOrder.ts';
import type { PrintedLines } from '../invoice.ts';
import { invoiceLines } from './lines.ts';
import { maxInvoicesPerWorkOrder } from '../../settings/limits.ts';
import { seriesAt, seriesKeys } from '../../series/numbering.ts';
import type { QueueRow } from '../../series/queue.ts';
import { isToQueue, keepPlace, queueRequest } from '../../series/queue.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';

/** Numbers of a series, and mails, are gone once they are used: one order takes no more of them than the settings allow. */
function requireInvoicesLeft(ctx: Ctx, order: WorkOrderRow): void {
  const [made, maximum] = [order.invoiceCount ?? 0, maxInvoicesPerWorkOrder(ctx.stash.settings)];
  if (made >= maximum)
    fail(
      'LIMIT_EXCEEDED',
      `The work order was invoiced ${made} times, and each invoice was voided; the settings allow no more`,
      {
        field: 'workOrderId',
        maximum,
        actual: made + 1,
      },
    );
}

function requireOrder(ctx: Ctx<MutationCreateInvoiceArgs>): WorkOrderRow {
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  return order;
}

const MAX_ID = 200;

/** Whoever the invoice goes to: the order's customer, or somebody whom the call names. */
function recipientId(ctx: Ctx<MutationCreateInvoiceArgs>, order: WorkOrderRow): string {
  const id = ctx.args.recipientId ?? order.customerId;
  if (id === '' || id.length > MAX_ID) refuse('recipientId', 'expected the id of a customer');
  return id;
}

function requireRecipient(ctx: Ctx<MutationCreateInvoiceArgs>, order: WorkOrderRow): void {
  const customer = loadedRow(ctx.stash, 'customer');
  const named = ctx.args.recipientId ?? null;
  if (!customer) notFound('Customer', recipientId(ctx, order), named === null ? 'workOrderId' : 'recipientId');
  if (named !== null) requireUnarchived('Customer', customer, 'recipientId');
}

/** The order's lines as the invoice prints them, once everything that it takes is there. */
function printedLines(ctx: Ctx<MutationCreateInvoiceArgs>): PrintedLines {
  const order = requireOrder(ctx);
  requireVersion(ctx, order);
  requireInvoiceable(ctx, order);
  requireInvoicesLeft(ctx, order);
  requireRecipient(ctx, order);
  if (loadedLines(ctx.stash).length === 0) refuse('workOrderId', 'the order has no lines to charge');
  return invoiceLines(ctx, order);
}

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  passIfAnswered(ctx);
  if (isToQueue(ctx)) return queueRequest(ctx);
  // The first in line has all that it needs.
  if (ctx.stash.work.turn) runtime.earlyReturn(null);
  const order = requireOrder(ctx);
  return batchGet(ctx, {
    SETTINGS: seriesKeys(ctx, ctx.args.series ?? null, 'INVOICE', 'series'),
    CUSTOMERS: [{ pk: recipientId(ctx, order), sk: 'CUSTOMER' }],
    VEHICLES: [{ pk: order.vehicleId, sk: 'VEHICLE' }],
    WORK_ORDERS: ctx.stash.work.attempts ? orderKeys(order.pk) : [],
  });
}

export function response(ctx: Ctx<MutationCreateInvoiceArgs, (BatchResult & QueueRow) | null>) {
  if (isToQueue(ctx)) return keepPlace(ctx);
  const keys = seriesKeys(ctx, ctx.args.series ?? null, 'INVOICE', 'series');
  ctx.stash.work.foundSeries = seriesAt(keys, batchRows(ctx, 'SETTINGS'));
  ctx.stash.rows.customer = batchRows(ctx, 'CUSTOMERS')[0] ?? null;
  ctx.stash.rows.vehicle = batchRows(ctx, 'VEHICLES')[0] ?? null;
  cacheRelated(ctx.stash, 'VEHICLES', ctx.stash.rows.vehicle ?? null);
  keepOrder(ctx, batchRows(ctx, 'WORK_ORDERS'));
  ctx.stash.work.printed = printedLines(ctx);
  ctx.stash.work.charged = { order: requireOrder(ctx), vehicle: loadedRow(ctx.stash, 'vehicle') };
  return null;
}
