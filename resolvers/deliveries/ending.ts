/** The end of a delivery: its own row, what happened to it, its route, and its driver's load, in one transaction. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import type { DeliveryRow } from './delivery.ts';
import { takeFrom } from './driver.ts';
import { answerOfStep, writeDelivery } from './moving.ts';
import { withOutcome, writeRoute } from './route.ts';
import type { Happened } from './tracking.ts';
import { expireEvents, expiryFrom, tracked, writeEvent } from './tracking.ts';

/** The route counts the stop as ended; none where it goes with no route. */
function routeActions(ctx: Ctx, delivery: DeliveryRow): Action[] {
  const route = loadedRow(ctx.stash, 'route');
  const stops = loadedRow(ctx.stash, 'routeStops');
  if (!route || !stops || route.status !== 'STARTED') return [];
  const after = withOutcome(route, stops, delivery.id, delivery.status);
  return writeRoute(ctx, route, after.route, after.stops);
}

export function endDelivery(ctx: Ctx, before: DeliveryRow, after: DeliveryRow, happened: Happened): Action[] {
  const expiresAt = expiryFrom(happened.at);
  const { row, event } = tracked(ctx, after, happened);
  return [
    writeDelivery(ctx, before, row),
    writeEvent(ctx, { ...event, expiresAt }),
    ...expireEvents(ctx, before, expiresAt),
    ...takeFrom(ctx, before.driverId ?? null, before.load),
    ...routeActions(ctx, row),
    ...claimKey(ctx, answerOfStep(ctx, row)),
  ];
}
