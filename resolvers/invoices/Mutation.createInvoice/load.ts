/** Series, customer and vehicle; after a lost race the order too. */
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { BatchResult } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { keepOrder, orderKeys } from '../../workOrders/workOrder.ts';
import { seriesKey } from '../series.ts';
import type { ReplayResult } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';

export function request(ctx: Ctx<MutationCreateInvoiceArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  return batchGet(ctx, {
    SETTINGS: [seriesKey(ctx, ctx.args.series ?? null, 'INVOICE', 'series')],
    CUSTOMERS: [{ pk: order.customerId, sk: 'CUSTOMER' }],
    VEHICLES: [{ pk: order.vehicleId, sk: 'VEHICLE' }],
    WORK_ORDERS: ctx.stash.work.attempts ? orderKeys(order.pk) : [],
  });
}

export function response(ctx: Ctx<MutationCreateInvoiceArgs, (BatchResult & ReplayResult) | null>) {
  if (isToReplay(ctx)) {
    keepReplay(ctx);
    return ctx.stash.replay?.result ?? null;
  }
  ctx.stash.rows.series = batchRows(ctx, 'SETTINGS').find((row) => row.pk === 'SERIES') ?? null;
  ctx.stash.rows.customer = batchRows(ctx, 'CUSTOMERS')[0] ?? null;
  ctx.stash.rows.vehicle = batchRows(ctx, 'VEHICLES')[0] ?? null;
  cacheRelated(ctx.stash, 'VEHICLES', ctx.stash.rows.vehicle ?? null);
  keepOrder(ctx.stash, batchRows(ctx, 'WORK_ORDERS'));
  return null;
}
