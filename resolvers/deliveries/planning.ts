/** A round between its steps: what is to be planned, and what is to be written of it. */
import type { Place } from './places.ts';
import type { DeliveryRow } from './delivery.ts';
import type { RouteRow, StopRow, StopsRow } from './route.ts';
import type { TrackingRow } from './tracking.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { own } from '../kernel/values/own.ts';
import { routingOf } from '../settings/routing.ts';

/** What the function plans. */
export interface Round {
  route: RouteRow;
  /** Null for a new one. */
  before: RouteRow | null;
  /** Stops that have ended: they stay in front. */
  ended: StopRow[];
  /** What is left, in the order in which it was asked for. */
  deliveries: DeliveryRow[];
  lockedIds: string[];
  startsAt: string;
  start: Place;
  /** What goes no more with it. */
  removed: DeliveryRow[];
}

/** A delivery as it was and will be, and what happened to it. */
export interface DeliveryChange {
  before: DeliveryRow;
  after: DeliveryRow;
  event: TrackingRow | null;
}

/** What is written of a round. */
export interface RouteChange {
  before: RouteRow | null;
  route: RouteRow;
  stops: StopsRow;
  deliveries: DeliveryChange[];
}

const MAX_STOPS = 100;
const MAX_ID = 200;

/** The ids of a round: 1 to 100, each once, and those locked among them. */
export function stopIds(ids: string[], lockedIds: string[] | null | undefined): string[] {
  const field = 'input.deliveryIds';
  if (ids.length === 0) refuse(field, 'expected a delivery, or more', { minimum: 1, actual: 0 });
  if (ids.length > MAX_STOPS)
    fail('LIMIT_EXCEEDED', `${field}: a route has at most ${MAX_STOPS} stops`, {
      field,
      maximum: MAX_STOPS,
      actual: ids.length,
    });
  const seen: Record<string, boolean> = {};
  ids.forEach((id, index) => {
    if (id === '' || id.length > MAX_ID) notFound('Delivery', id, `${field}.${index}`);
    if (own(seen, `#${id}`)) refuse(`${field}.${index}`, 'the delivery is there twice', { actual: id });
    seen[`#${id}`] = true;
  });
  (lockedIds ?? []).forEach((id, index) => {
    if (!own(seen, `#${id}`)) refuse(`input.lockedIds.${index}`, 'expected one of deliveryIds', { actual: id });
  });
  return ids;
}

/** Where one begins who does not say where: at the workshop. */
export function homeOf(ctx: Ctx): Place | null {
  return routingOf(ctx.stash.settings).home;
}

/** Refuses what a driver's round cannot hold. */
export function requireStop(row: DeliveryRow | undefined, id: string, round: RouteRow, field: string): DeliveryRow {
  if (!row) notFound('Delivery', id, field);
  const onIt = row.status === 'OUT' && row.routeId === round.id;
  if ((row.status !== 'ASSIGNED' && !onIt) || row.driverId !== round.driverId)
    fail('LOCKED', `${field}: the delivery is ${row.status}; this takes one that is ASSIGNED to ${round.driverName}`, {
      field,
      actual: row.status,
      expected: ['ASSIGNED'],
      driverId: row.driverId ?? null,
    });
  if (row.latitude === null || row.latitude === undefined || row.longitude === null || row.longitude === undefined)
    refuse(field, 'nobody knows where the delivery is on the map: give it coordinates', { actual: id });
  return row;
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The round that is being planned. */
    round?: Round;
    /** What is to be written of it, and how much of it is. */
    routeChange?: RouteChange;
    writtenDeliveries?: number;
    wroteLast?: boolean;
  }
}
