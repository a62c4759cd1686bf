/**
 * Customer and vehicle are checked, the vehicle's other orders and what the first lines name are read, the lines are priced, and the order
 * is described.
 */
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationCreateWorkOrderArgs } from '../../generated/schema.ts';
import { requirePricePermission } from '../../documents/pricePermission.ts';
import { termsToday } from '../../documents/terms.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, isEmptyBatch } from '../../kernel/dynamodb/batch.ts';
import type { TableRows } from '../../kernel/dynamodb/rows.ts';
import { withKeys } from '../../kernel/answer/relatedKeys.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, mayCaller } from '../../kernel/request/context.ts';
import { keepLineSources, keptLineSources, lineSourceKeys } from '../lineSources.ts';
import { lineRow, requireTechnician } from '../lines.ts';
import { openMark } from '../transitions.ts';
import { orderRow } from '../newOrder.ts';
import type { WorkOrderRow } from '../workOrder.ts';
import { givenDiscount, saysDiscount } from '../discount.ts';
import { keepPriced } from '../pricing.ts';
import { ownLines } from '../sharedLines.ts';
import { MAX_LINES } from '../workOrder.ts';

type CreateCtx = Ctx<MutationCreateWorkOrderArgs>;

/** A customer who is shown, and a vehicle of theirs that is too. */
function requireVisit(ctx: CreateCtx): void {
  const { input } = ctx.args;
  const customer = loadedRow(ctx.stash, 'customer');
  const vehicle = loadedRow(ctx.stash, 'vehicle');
  if (!customer) notFound('Customer', input.customerId, 'input.customerId');
  if (!vehicle) notFound('Vehicle', input.vehicleId, 'input.vehicleId');
  if (vehicle.customerId !== customer.id) {
    const owner = mayCaller(ctx.stash, 'vehicle:read') ? { actual: vehicle.customerId } : {};
    refuse('input.vehicleId', 'expected a vehicle of this customer', { expected: customer.id, ...owner });
  }
  requireUnarchived('Customer', customer, 'input.customerId');
  requireUnarchived('Vehicle', vehicle, 'input.vehicleId');
}

/** The lines with their prices, and the header that holds their sums. */
function describe(ctx: CreateCtx): void {
  const { input } = ctx.args;
  const { settings } = ctx.stash;
  const sources = keptLineSources(ctx);
  const terms = termsToday(settings);
  const at = util.time.nowISO8601();
  const lines = (input.items ?? []).map((item, index) =>
    lineRow(item, sources, settings, terms, `input.items.${index}`, at),
  );
  requireTechnician(input.technicianId, sources, 'input.technicianId');
  const discount = saysDiscount(input)
    ? givenDiscount(input, ownLines(lines, terms, settings, 'input.items'), terms)
    : null;
  keepPriced(ctx, lines, terms, discount);
  ctx.stash.work.newOrder = orderRow(ctx, input, loadedRow(ctx.stash, 'vehicle'), at);
}

/** The vehicle's other orders that are open, the oldest first. One that left in the meantime is none, nor is one of another vehicle. */
function openOrders(ctx: CreateCtx, rows: TableRows['WORK_ORDERS'][]): WorkOrderRow[] {
  const open = rows.flatMap((row) =>
    row.sk === 'ORDER' && openMark(row.state) !== null && row.vehicleId === ctx.args.input.vehicleId ? [row] : [],
  );
  const ids = open.map((row) => row.id).sort();
  return ids.flatMap((id) => open.filter((row) => row.id === id));
}

export function request(ctx: CreateCtx) {
  passIfAnswered(ctx);
  const inputs = ctx.args.input.items ?? [];
  if (inputs.length > MAX_LINES) {
    fail('LIMIT_EXCEEDED', `One operation takes at most ${MAX_LINES} lines`, {
      field: 'input.items',
      maximum: MAX_LINES,
      actual: inputs.length,
    });
  }
  requirePricePermission(ctx, ctx.args.input, 'input');
  inputs.forEach((input, index) => requirePricePermission(ctx, input, `input.items.${index}`));
  requireVisit(ctx);
  const orders = (loadedRow(ctx.stash, 'vehicle')?.recentOrders ?? []).map((id) => ({ pk: id, sk: 'ORDER' }));
  const sources = lineSourceKeys(ctx, inputs, ctx.args.input.technicianId ?? null);
  const keys = withKeys(sources, { WORK_ORDERS: orders });
  if (isEmptyBatch(keys)) {
    describe(ctx);
    runtime.earlyReturn(null);
  }
  return batchGet(ctx, keys);
}

export function response(ctx: BatchCtx<MutationCreateWorkOrderArgs>) {
  keepLineSources(ctx);
  ctx.stash.work.otherOrders = openOrders(ctx, batchRows(ctx, 'WORK_ORDERS'));
  describe(ctx);
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** Open orders of the vehicle for which another is opened. */
    otherOrders?: WorkOrderRow[];
    /** The header of the order that is opened. */
    newOrder?: WorkOrderRow;
  }
}
