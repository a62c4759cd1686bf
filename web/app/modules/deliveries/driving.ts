/** A driver's round as the phone shows it: what the API knows, and over it what waits for the network. */
import type { Inputs, Kind, Waiting } from '../../../shared/queue/store.ts';
import type { Route } from './RouteMap.tsx';

export type Stop = NonNullable<Route['items']>[number];
/** What a driver does, as the outbox calls it. */
export type DrivingKind = Extract<
  Kind,
  'startRoute' | 'arriveAtDelivery' | 'completeDelivery' | 'failDelivery' | 'finishRoute'
>;
export type DrivingInputs = Pick<Inputs, DrivingKind>;

const DRIVING: readonly Kind[] = ['startRoute', 'arriveAtDelivery', 'completeDelivery', 'failDelivery', 'finishRoute'];
const ENDS: Partial<Record<Kind, 'DONE' | 'FAILED'>> = { completeDelivery: 'DONE', failDelivery: 'FAILED' };

/** What waits of a route: what was refused counts no more. */
export const waitingFor = (rows: readonly Waiting[]): Waiting[] =>
  rows.filter(({ kind, refused }) => DRIVING.includes(kind) && !refused);

export interface Round {
  status: Route['status'];
  stops: (Stop & { isWaiting: boolean })[];
  next: Stop | null;
  /** Of the stop that comes next. */
  hasArrived: boolean;
}

/** @param arrived ids of deliveries at whose place the driver is, by the API */
export function roundOf(route: Route, rows: readonly Waiting[], arrived: readonly string[]): Round {
  const waiting = waitingFor(rows);
  const of = (id: string, kinds: readonly Kind[]): Waiting | undefined =>
    waiting.find(({ kind, input }) => kinds.includes(kind) && input['id'] === id);
  const starts = of(route.id, ['startRoute']) !== undefined;
  const finishes = of(route.id, ['finishRoute']) !== undefined;
  const status = finishes ? 'FINISHED' : starts && route.status === 'DRAFT' ? 'STARTED' : route.status;
  const stops = (route.items ?? []).map((stop) => {
    const end = of(stop.deliveryId, ['completeDelivery', 'failDelivery']);
    const outcome = stop.outcome ?? (end ? (ENDS[end.kind] ?? null) : null);
    return { ...stop, outcome, isWaiting: end !== undefined && stop.outcome === null };
  });
  const next = status === 'STARTED' ? (stops.find(({ outcome }) => outcome === null) ?? null) : null;
  const hasArrived =
    next !== null && (arrived.includes(next.deliveryId) || of(next.deliveryId, ['arriveAtDelivery']) !== undefined);
  return { status, stops, next, hasArrived };
}
