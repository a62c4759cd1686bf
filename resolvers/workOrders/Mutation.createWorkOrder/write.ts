/** Order, lines, first event, stock of every part with its movement, and the idempotency key: all or nothing. */
import { util } from '@aws-appsync/utils';
import type { CreateWorkOrderInput, MutationCreateWorkOrderArgs } from '../../generated/schema.ts';
import { countReference } from '../../customers/references.ts';
import { requireStockAtCommit } from '../../inventory/parts.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { optionalInteger, optionalLabel, optionalText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  endDryRun,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
  update,
} from '../../kernel/dynamodb/transactions.ts';
import { changeParts, partsMarks } from '../orderParts.ts';
import type { LinesRow, WorkOrderRow } from '../workOrder.ts';
import { linesById, withSums } from '../editing.ts';
import { eventRow } from '../moves.ts';
import { pricedOrder } from '../pricedOrder.ts';
import { toWorkOrder } from '../workOrder.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function orderRow(ctx: Ctx<MutationCreateWorkOrderArgs>, input: CreateWorkOrderInput, at: string): WorkOrderRow {
  const id = util.autoUlid();
  const { lines, terms, discount } = pricedOrder(ctx);
  const order: WorkOrderRow = {
    pk: id,
    sk: 'ORDER',
    kind: 'ORDER',
    id,
    state: 'RECEIVED',
    stateSince: at,
    timeInState: {},
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    technicianId: input.technicianId ?? null,
    bay: optionalLabel(input.bay, 20, 'input.bay'),
    complaint: optionalText(input.complaint, 2000, 'input.complaint'),
    mileage: optionalInteger(input.mileage, 0, 9999999, 'input.mileage'),
    receivedAt: at,
    promisedAt: input.promisedAt ?? null,
    itemCount: 0,
    ...partsMarks(null, lines),
    subtotal: 0,
    tax: 0,
    total: 0,
    currency: terms.currency,
    discountRate: discount?.rate ?? null,
    discountAmount: discount?.amount ?? null,
    invoiceId: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return withSums(order, lines, terms);
}

export function request(ctx: Ctx<MutationCreateWorkOrderArgs>) {
  passIfAnswered(ctx);
  const input = ctx.args.input;
  // The step before has checked both.
  cacheRelated(ctx.stash, 'CUSTOMERS', loadedRow(ctx.stash, 'customer'));
  cacheRelated(ctx.stash, 'VEHICLES', loadedRow(ctx.stash, 'vehicle'));

  const at = util.time.nowISO8601();
  const { lines } = pricedOrder(ctx);
  const order = orderRow(ctx, input, at);
  const parts = changeParts(ctx, order.id, null, { order, lines });
  ctx.stash.work.takenParts = parts.taken;
  const event = eventRow(order.id, null, 'RECEIVED', ctx.stash.caller, null, at);
  const linesRow: LinesRow = { pk: order.pk, sk: 'ITEMS', lines: linesById(lines) };

  const result = toWorkOrder(order, ctx.stash, lines, [event]);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    put('order', table, order, ABSENT),
    put('lines', table, linesRow, ABSENT),
    put('event', table, event, ABSENT),
    countReference(tableName(ctx, 'CUSTOMERS'), order.customerId, 'orderCount', 1, 'customer'),
    update(
      'vehicle',
      tableName(ctx, 'VEHICLES'),
      { pk: order.vehicleId, sk: 'VEHICLE' },
      { expression: 'ADD orderCount :one', values: { ':one': 1 } },
      {
        expression: 'customerId = :customer AND archived = :shown',
        values: { ':customer': order.customerId, ':shown': false },
      },
    ),
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
  if (failed(failures, 'vehicle')) refuse('input.vehicleId', 'expected a vehicle of this customer');
  return endOfAttempt(ctx, failures);
}
