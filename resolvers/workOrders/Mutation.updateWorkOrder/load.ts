/**
 * The technician whom the change names, and the vehicle whose odometer it tells; after a lost race the order too. Then its lines are
 * priced, where its discount changes.
 */
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderArgs } from '../../generated/schema.ts';
import { requireRepricePermission } from '../../documents/pricePermission.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { withKeys } from '../../kernel/answer/relatedKeys.ts';
import { givenDiscount, saysDiscount } from '../discount.ts';
import { keepOrderSources, lineSourceKeys, readWithOrder } from '../lineSources.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepPriced } from '../pricing.ts';
import { ownLines } from '../sharedLines.ts';
import { LOCKED_STATES } from '../transitions.ts';

/** A discount on all of it is agreed on the terms of its lines, and not any more once it is invoiced. */
function priceLines(ctx: Ctx<MutationUpdateWorkOrderArgs>): void {
  const order = loadedRow(ctx.stash, 'order');
  if (!order || !saysDiscount(ctx.args.input)) return;
  requireRepricePermission(ctx, ctx.args.input, 'input');
  if (LOCKED_STATES.indexOf(order.state) !== -1)
    fail('LOCKED', `What a work order that is ${order.state} comes to cannot change`, {
      field: 'id',
      actual: order.state,
    });
  const lines = loadedLines(ctx.stash);
  const terms = orderTerms(ctx.stash, order);
  const own = ownLines(lines, terms, ctx.stash.settings, 'input');
  keepPriced(ctx, lines, terms, givenDiscount(ctx.args.input, own, terms));
}

export function request(ctx: Ctx<MutationUpdateWorkOrderArgs>) {
  passIfAnswered(ctx);
  const { technicianId, mileage } = ctx.args.input;
  const order = loadedRow(ctx.stash, 'order');
  const vehicles = order && (mileage ?? null) !== null ? [{ pk: order.vehicleId, sk: 'VEHICLE' }] : [];
  const keys = withKeys(lineSourceKeys(ctx, [], technicianId ?? null), { VEHICLES: vehicles });
  const batch = readWithOrder(ctx, keys);
  if (!batch) {
    priceLines(ctx);
    runtime.earlyReturn(null);
  }
  return batch;
}

export function response(ctx: BatchCtx<MutationUpdateWorkOrderArgs>) {
  keepOrderSources(ctx);
  priceLines(ctx);
  return null;
}
