/** What is to be brought, and from where. */
import { util } from '@aws-appsync/utils';
import type { MutationPlanRouteArgs } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { DELIVERY } from '../aggregate.ts';
import { isDelivery } from '../delivery.ts';
import type { Place } from '../places.ts';
import { momentOf, placeOf } from '../places.ts';
import { homeOf, requireStop, stopIds } from '../planning.ts';
import type { RouteRow } from '../route.ts';

type PlanCtx = Ctx<MutationPlanRouteArgs>;

function startOf(ctx: PlanCtx): Place {
  const { start } = ctx.args.input;
  const place = start ? placeOf(start, 'input.start') : homeOf(ctx);
  if (!place) refuse('input.start', 'the settings do not say where the workshop is: say where the round begins');
  return place;
}

function draft(ctx: PlanCtx): RouteRow {
  const { input } = ctx.args;
  const driver = loadedRow(ctx.stash, 'driver');
  if (!driver) notFound('Driver', input.driverId, 'input.driverId');
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  const start = startOf(ctx);
  const startsAt = momentOf(input.startsAt);
  return {
    pk: id,
    sk: 'ROUTE',
    list: 'ROUTE',
    id,
    status: 'DRAFT',
    driverId: driver.id,
    driverName: driver.name,
    startsAt,
    endsAt: startsAt,
    start,
    end: homeOf(ctx) ?? start,
    stopCount: 0,
    endedCount: 0,
    problemCount: 0,
    metres: 0,
    homeMetres: 0,
    nextDeliveryId: null,
    startedAt: null,
    finishedAt: null,
    plannedBy: ctx.stash.caller.name,
    plannedById: ctx.stash.caller.id,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
}

export function request(ctx: PlanCtx) {
  passIfAnswered(ctx);
  const { deliveryIds, lockedIds } = ctx.args.input;
  const ids = stopIds(deliveryIds, lockedIds);
  const route = draft(ctx);
  ctx.stash.work.round = {
    route,
    before: null,
    ended: [],
    deliveries: [],
    lockedIds: lockedIds ?? [],
    startsAt: route.startsAt,
    start: route.start,
    removed: [],
  };
  return batchGet(ctx, { DELIVERIES: ids.map((pk) => ({ pk, sk: DELIVERY })) });
}

export function response(ctx: BatchCtx<MutationPlanRouteArgs>) {
  const found = rowsById(batchRows(ctx, 'DELIVERIES').filter((row) => isDelivery(row)));
  const { round } = ctx.stash.work;
  if (round)
    round.deliveries = ctx.args.input.deliveryIds.map((id, index) =>
      requireStop(own(found, id), id, round.route, `input.deliveryIds.${index}`),
    );
  return null;
}
