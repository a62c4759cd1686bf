/** What happened to a delivery: rows beside it, in the order in which it happened, not in that in which the API heard of it. */
import { util } from '@aws-appsync/utils';
import type { DeliveryStatus, TrackingEvent, TrackingEventKind } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, PRESENT, put, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { TRACKING } from './aggregate.ts';
import type { DeliveryRow } from './delivery.ts';
import type { Place } from './places.ts';

export interface TrackingRow extends Key {
  id: string;
  deliveryId: string;
  kind: TrackingEventKind;
  status: DeliveryStatus;
  at: string;
  recordedAt: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  by: string;
  byId: string;
  /** Seconds since the epoch: the table's TTL. Absent until the delivery has ended. */
  expiresAt?: number;
}

/** What a delivery can go through before somebody had better ask for another. Its end is always written. */
const MAX_EVENTS = 60;
/** As many of them as one transaction takes beside the rest. */
const MAX_EXPIRING = 80;
const KEPT_SECONDS = 2592000;
const ENDS: TrackingEventKind[] = ['OUT', 'DONE', 'FAILED'];

export interface Happened {
  kind: TrackingEventKind;
  at: string;
  place?: Place | null;
  /** In words. */
  words?: string | null;
}

/** The delivery that has one more event behind it, and the event. */
export function tracked(
  ctx: Ctx,
  after: DeliveryRow,
  { kind, at, place = null, words = null }: Happened,
): { row: DeliveryRow; event: TrackingRow } {
  const id = util.autoUlid();
  const sk = `${TRACKING}${at}#${id}`;
  const events = after.events ?? [];
  if (events.length >= MAX_EVENTS && ENDS.indexOf(kind) === -1)
    fail('LIMIT_EXCEEDED', `A delivery goes through at most ${MAX_EVENTS} steps`, {
      field: 'id',
      maximum: MAX_EVENTS,
      actual: events.length,
    });
  const event: TrackingRow = {
    pk: after.pk,
    sk,
    id,
    deliveryId: after.id,
    kind,
    status: after.status,
    at,
    recordedAt: util.time.nowISO8601(),
    place: words,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    by: ctx.stash.caller.name,
    byId: ctx.stash.caller.id,
  };
  return { row: { ...after, events: [...events, sk] }, event };
}

/** When what happened to a delivery that ended now may go. */
export function expiryFrom(endedAt: string): number {
  return Math.floor(util.time.parseISO8601ToEpochMilliSeconds(endedAt) / 1000) + KEPT_SECONDS;
}

export function writeEvent(ctx: Ctx, event: TrackingRow): Action {
  return put('tracking', tableName(ctx, 'DELIVERIES'), event, ABSENT);
}

/** Lets what happened before go with the last of it. */
export function expireEvents(ctx: Ctx, before: DeliveryRow, expiresAt: number): Action[] {
  return (before.events ?? [])
    .slice(0 - MAX_EXPIRING)
    .map((sk) =>
      update(
        'tracking',
        tableName(ctx, 'DELIVERIES'),
        { pk: before.pk, sk },
        { expression: 'SET expiresAt = :expiresAt', values: { ':expiresAt': expiresAt } },
        PRESENT,
      ),
    );
}

export function toTrackingEvent(row: TrackingRow): TrackingEvent {
  return {
    id: row.id,
    deliveryId: row.deliveryId,
    kind: row.kind,
    status: row.status,
    at: row.at,
    recordedAt: row.recordedAt,
    place: row.place ?? null,
    latitude: row.latitude ?? null,
    longitude: row.longitude ?? null,
    by: row.by,
    byId: row.byId,
  };
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    tracking: TrackingRow;
  }
}
