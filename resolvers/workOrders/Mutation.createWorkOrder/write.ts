/** Order, lines, first event, stock of every part with its movement, and the idempotency key: all or nothing. */
import type { MutationCreateWorkOrderArgs, WorkOrderWarning } from '../../generated/schema.ts';
import { countReference } from '../../customers/references.ts';
import { requireStockAtCommit } from '../../inventory/parts.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  endDryRun,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { changeParts } from '../orderParts.ts';
import type { LinesRow, WorkOrderRow } from '../workOrder.ts';
import { linesById } from '../editing.ts';
import { eventRow } from '../moves.ts';
import { pricedOrder } from '../pricedOrder.ts';
import { afterVisit, noteVisit } from '../../vehicles/visits.ts';
import { answeredOrder } from '../workOrder.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** Two orders at once are mostly one too many, and sometimes meant: the warranty job beside the service. */
function warningsOf(others: WorkOrderRow[]): WorkOrderWarning[] {
  return others.map((other) => ({
    code: 'OPEN_ORDER',
    message: `The vehicle has the open work order "${other.id}" of ${other.receivedAt}`,
    workOrderId: other.id,
  }));
}

export function request(ctx: Ctx<MutationCreateWorkOrderArgs>) {
  passIfAnswered(ctx);
  const input = ctx.args.input;
  const vehicle = loadedRow(ctx.stash, 'vehicle');
  // The step before has checked both.
  if (!vehicle) notFound('Vehicle', input.vehicleId, 'input.vehicleId');
  cacheRelated(ctx.stash, 'CUSTOMERS', loadedRow(ctx.stash, 'customer'));

  const { newOrder: order } = ctx.stash.work;
  if (!order) fail('INTERNAL', 'The order was not described');
  const { lines } = pricedOrder(ctx);
  const at = order.createdAt;
  const parts = changeParts(ctx, order.id, null, { order, lines });
  ctx.stash.work.takenParts = parts.taken;
  const event = eventRow(order.id, null, 'RECEIVED', ctx.stash.caller, null, at);
  const linesRow: LinesRow = { pk: order.pk, sk: 'ITEMS', lines: linesById(lines) };

  const others = ctx.stash.work.otherOrders ?? [];
  const opened = { id: order.id, customerId: order.customerId, stillOpen: others.map((other) => other.id) };
  const visit = { mileage: order.mileage, correction: order.mileageCorrection ?? null, opened, at };
  cacheRelated(ctx.stash, 'VEHICLES', afterVisit(vehicle, visit));
  const result = answeredOrder(order, ctx.stash, lines, [event], warningsOf(others));
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, order, ABSENT),
    put('lines', table, linesRow, ABSENT),
    put('event', table, event, ABSENT),
    countReference(tableName(ctx, 'CUSTOMERS'), order.customerId, 'orderCount', 1, 'customer'),
    ...noteVisit(ctx, vehicle, visit),
    ...parts.actions,
    ...fixCurrency(ctx),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationCreateWorkOrderArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  const customer = failedRow(failures, 'customer');
  if (failed(failures, 'customer') && !customer) notFound('Customer', ctx.args.input.customerId, 'input.customerId');
  if (customer) requireUnarchived('Customer', customer, 'input.customerId');
  const vehicle = failedRow(failures, 'vehicle');
  if (vehicle) requireUnarchived('Vehicle', vehicle, 'input.vehicleId');
  if (failed(failures, 'vehicle') && vehicle?.customerId !== ctx.args.input.customerId)
    refuse('input.vehicleId', 'expected a vehicle of this customer');
  // Another visit was noted at the same time: this one goes on from there.
  if (vehicle) ctx.stash.rows.vehicle = vehicle;
  return endOfAttempt(ctx, failures);
}
