/** Series, customer and vehicle; after a lost race the order too. */
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Key } from '../../kernel/dynamodb/rows.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';
import { keepOrder, orderKeys } from '../../workOrders/workOrder.ts';
import { seriesKey } from '../series.ts';

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  return batchGet(ctx, {
    SETTINGS: [seriesKey(ctx, ctx.args.series ?? null, 'INVOICE', 'series')],
    CUSTOMERS: [{ pk: order.customerId, sk: 'CUSTOMER' }],
    VEHICLES: [{ pk: order.vehicleId, sk: 'VEHICLE' }],
    WORK_ORDERS: ctx.stash.work['attempts'] ? orderKeys(order.pk) : [],
  });
}

export function response(ctx: Ctx<MutationCreateInvoiceArgs>) {
  ctx.stash.rows['series'] = batchRows<Key>(ctx, 'SETTINGS')[0] ?? null;
  ctx.stash.rows['customer'] = batchRows<Key>(ctx, 'CUSTOMERS')[0] ?? null;
  ctx.stash.rows['vehicle'] = batchRows<Key>(ctx, 'VEHICLES')[0] ?? null;
  keepOrder(ctx.stash, batchRows<Key>(ctx, 'WORK_ORDERS'));
  return null;
}
