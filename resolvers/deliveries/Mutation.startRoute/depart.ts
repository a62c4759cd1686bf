/** Every delivery of the round goes off with it. */
import type { MutationStartRouteArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { DELIVERY } from '../aggregate.ts';
import { isDelivery, nextVersion } from '../delivery.ts';
import { requireOwn } from '../moving.ts';
import { doneAt } from '../places.ts';
import type { DeliveryChange } from '../planning.ts';
import { requireStop } from '../planning.ts';
import type { RouteRow } from '../route.ts';
import { loadedStops, nextRoute } from '../route.ts';
import { tracked } from '../tracking.ts';
import { requireRouteStep } from '../transitions.ts';

function startable(ctx: Ctx<MutationStartRouteArgs>): RouteRow {
  const route = loadedRow(ctx.stash, 'route');
  if (!route) notFound('Route', ctx.args.id, 'id');
  requireOwn(ctx, route.driverId, 'id');
  requireRouteStep(route, 'START', 'id');
  return route;
}

export function request(ctx: Ctx<MutationStartRouteArgs>) {
  passIfAnswered(ctx);
  const route = startable(ctx);
  doneAt(ctx.args.at, 'at');
  const { stops } = loadedStops(ctx.stash, route);
  return batchGet(ctx, { DELIVERIES: stops.map(({ deliveryId }) => ({ pk: deliveryId, sk: DELIVERY })) });
}

export function response(ctx: BatchCtx<MutationStartRouteArgs>) {
  const found = rowsById(batchRows(ctx, 'DELIVERIES').filter((row) => isDelivery(row)));
  const before = startable(ctx);
  const at = doneAt(ctx.args.at, 'at');
  const { stops } = loadedStops(ctx.stash, before);
  const deliveries = stops.flatMap((stop, index): DeliveryChange[] => {
    const row = requireStop(own(found, stop.deliveryId), stop.deliveryId, before, 'id');
    // Gone off by the same call, which was cut short.
    if (row.status === 'OUT') return [];
    const after = {
      ...nextVersion(row),
      status: 'OUT' as const,
      routeId: before.id,
      stopNumber: index + 1,
      expectedAt: stop.arrivesAt,
    };
    const { row: gone, event } = tracked(ctx, after, { kind: 'OUT', at });
    return [{ before: row, after: gone, event }];
  });
  const { route, stops: rows } = nextRoute({ ...before, status: 'STARTED', startedAt: at }, stops);
  ctx.stash.work.routeChange = { before, route, stops: rows, deliveries };
  return null;
}
