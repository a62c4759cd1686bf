/**
 * A route's rows: `ROUTE`, which lists carry, and `ROUTE#STOPS`, which has up to a hundred stops. They are written together and carry the
 * same version, so that what was read of both can be told to fit.
 */
import { util } from '@aws-appsync/utils';
import type { DeliveryStatus, Route, RouteProblem, RouteStatus, RouteStop } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, put } from '../kernel/dynamodb/transactions.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import type { DriverRow } from './driver.ts';
import type { Place } from './places.ts';

export interface StopRow extends Place {
  deliveryId: string;
  metres: number;
  arrivesAt: string;
  leavesAt: string;
  waitMinutes: number;
  lateMinutes: number;
  problem: RouteProblem | null;
  locked: boolean;
  outcome: DeliveryStatus | null;
}

export interface RouteRow extends Key {
  sk: 'ROUTE';
  list: 'ROUTE';
  id: string;
  status: RouteStatus;
  driverId: string;
  driverName: string;
  startsAt: string;
  endsAt: string;
  start: Place;
  end: Place;
  stopCount: number;
  endedCount: number;
  problemCount: number;
  metres: number;
  homeMetres: number;
  nextDeliveryId: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  plannedBy: string;
  plannedById: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface StopsRow extends Key {
  sk: 'ROUTE#STOPS';
  routeId: string;
  stops: StopRow[];
  version: number;
}

type RoutesRow = RouteRow | StopsRow | DriverRow;

export function isHeader(row: RoutesRow): row is RouteRow {
  return row.sk === 'ROUTE';
}

export function isStops(row: RoutesRow): row is StopsRow {
  return row.sk === 'ROUTE#STOPS';
}

/** A route and its stops as the first call read them. Rows are read one by one: two that do not fit are from before and after a change. */
export function loadedStops(stash: Stash, route: RouteRow): StopsRow {
  const stops = loadedRow(stash, 'routeStops');
  if (!stops || stops.version !== route.version)
    fail('TRY_AGAIN', 'The route was changed while it was read; repeat the request');
  return stops;
}

const ENDED: DeliveryStatus[] = ['DONE', 'FAILED'];

/** What follows of the stops for the route. */
export function counted(route: RouteRow, stops: StopRow[]): RouteRow {
  const next = stops.find((stop) => stop.outcome === null);
  return {
    ...route,
    stopCount: stops.length,
    endedCount: stops.filter((stop) => stop.outcome !== null).length,
    problemCount: stops.filter((stop) => stop.problem !== null).length,
    metres: stops.reduce((sum, stop) => sum + stop.metres, route.homeMetres),
    nextDeliveryId: route.status === 'STARTED' && next ? next.deliveryId : null,
  };
}

/** Both rows as their next version. */
export function nextRoute(route: RouteRow, stops: StopRow[]): { route: RouteRow; stops: StopsRow } {
  const after = counted({ ...route, version: route.version + 1, updatedAt: util.time.nowISO8601() }, stops);
  return {
    route: after,
    stops: { pk: after.pk, sk: 'ROUTE#STOPS', routeId: after.id, stops, version: after.version },
  };
}

/** The route after one of its stops has ended. */
export function withOutcome(
  route: RouteRow,
  stops: StopsRow,
  deliveryId: string,
  outcome: DeliveryStatus,
): { route: RouteRow; stops: StopsRow } {
  return nextRoute(
    route,
    stops.stops.map((stop) =>
      stop.deliveryId === deliveryId && ENDED.indexOf(outcome) !== -1 ? { ...stop, outcome } : stop,
    ),
  );
}

/** @param before null for a new one */
export function writeRoute(ctx: Ctx, before: RouteRow | null, route: RouteRow, stops: StopsRow): Action[] {
  const table = tableName(ctx, 'ROUTES');
  const condition = before ? { expression: 'version = :version', values: { ':version': before.version } } : ABSENT;
  return [put('route', table, route, condition), put('routeStops', table, stops, condition)];
}

const METRES = 1000;

/** Metres as kilometres with two decimals. */
export function kilometres(metres: number): string {
  return formatDecimal(Math.round((metres * 100) / METRES), 2);
}

function toStop(stop: StopRow, index: number): RouteStop {
  return {
    deliveryId: stop.deliveryId,
    delivery: null,
    number: index + 1,
    latitude: stop.latitude,
    longitude: stop.longitude,
    distanceKm: kilometres(stop.metres),
    arrivesAt: stop.arrivesAt,
    leavesAt: stop.leavesAt,
    waitMinutes: stop.waitMinutes,
    lateMinutes: stop.lateMinutes,
    problem: stop.problem ?? null,
    locked: stop.locked,
    outcome: stop.outcome ?? null,
  };
}

/** @param stops null in lists */
export function toRoute(row: RouteRow, stops: StopsRow | null): Route {
  return {
    id: row.id,
    status: row.status,
    driverId: row.driverId,
    driverName: row.driverName,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    start: row.start,
    end: row.end,
    items: stops ? stops.stops.map((stop, index) => toStop(stop, index)) : null,
    stopCount: row.stopCount,
    endedCount: row.endedCount,
    problemCount: row.problemCount,
    distanceKm: kilometres(row.metres),
    homeDistanceKm: kilometres(row.homeMetres),
    nextDeliveryId: row.nextDeliveryId ?? null,
    startedAt: row.startedAt ?? null,
    finishedAt: row.finishedAt ?? null,
    plannedBy: row.plannedBy,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    route: RouteRow;
    routeStops: StopsRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    ROUTES: RoutesRow;
  }
  interface GuardedRows {
    route: RouteRow;
    routeStops: StopsRow;
  }
}
