/** A delivery's row, `DELIVERY`, and how the API shows it. */
import { util } from '@aws-appsync/utils';
import type { Delivery, DeliveryKind, DeliveryStatus } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Place } from './places.ts';
import type { TrackingRow } from './tracking.ts';

export interface ProofRow {
  receiverName: string;
  receiverDocument: string | null;
  signature: string | null;
  note: string | null;
  latitude: number | null;
  longitude: number | null;
  at: string;
}

/** What people say of a delivery. */
export interface DeliveryTerms {
  address: string;
  latitude: number | null;
  longitude: number | null;
  windowFrom: string | null;
  windowTo: string | null;
  contactName: string | null;
  contactPhone: string | null;
  load: number;
  note: string | null;
}

export interface DeliveryRow extends Key, DeliveryTerms {
  sk: 'DELIVERY';
  list: 'DELIVERY';
  id: string;
  kind: DeliveryKind;
  status: DeliveryStatus;
  workOrderId: string | null;
  partsOrderId: string | null;
  customerId: string | null;
  driverId: string | null;
  driverName: string | null;
  routeId: string | null;
  stopNumber: number | null;
  expectedAt: string | null;
  /** Of the driver, while it is `OUT`. Reported without another version. */
  position?: (Place & { at: string }) | null;
  arrivedAt: string | null;
  proof: ProofRow | null;
  failureReason: string | null;
  endedAt: string | null;
  attempt: number;
  /** Sort keys of what happened to it since it was asked for last. */
  events: string[];
  requestedBy: string;
  requestedById: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** The row as its next version. */
export function nextVersion(row: DeliveryRow): DeliveryRow {
  return { ...row, version: row.version + 1, updatedAt: util.time.nowISO8601() };
}

/** Nothing of a driver's. */
export const NO_DRIVER = {
  driverId: null,
  driverName: null,
  routeId: null,
  stopNumber: null,
  expectedAt: null,
  arrivedAt: null,
  position: null,
};

export type AnsweredDelivery = Delivery & { workOrderId: string | null; customerId: string | null };

export function toDelivery(row: DeliveryRow): AnsweredDelivery {
  const proof = row.proof ?? null;
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    workOrderId: row.workOrderId ?? null,
    partsOrderId: row.partsOrderId ?? null,
    customerId: row.customerId ?? null,
    address: row.address,
    latitude: row.latitude ?? null,
    longitude: row.longitude ?? null,
    windowFrom: row.windowFrom ?? null,
    windowTo: row.windowTo ?? null,
    contactName: row.contactName ?? null,
    contactPhone: row.contactPhone ?? null,
    load: row.load,
    note: row.note ?? null,
    driverId: row.driverId ?? null,
    driverName: row.driverName ?? null,
    routeId: row.routeId ?? null,
    stopNumber: row.stopNumber ?? null,
    expectedAt: row.expectedAt ?? null,
    position: row.status === 'OUT' ? (row.position ?? null) : null,
    arrivedAt: row.arrivedAt ?? null,
    proof: proof && {
      receiverName: proof.receiverName,
      receiverDocument: proof.receiverDocument ?? null,
      signature: proof.signature ?? null,
      note: proof.note ?? null,
      latitude: proof.latitude ?? null,
      longitude: proof.longitude ?? null,
      at: proof.at,
    },
    failureReason: row.failureReason ?? null,
    endedAt: row.endedAt ?? null,
    attempt: row.attempt,
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    delivery: DeliveryRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    DELIVERIES: DeliveryRow | TrackingRow;
  }
  interface GuardedRows {
    delivery: DeliveryRow;
  }
}

export function isDelivery(row: DeliveryRow | TrackingRow): row is DeliveryRow {
  return row.sk === 'DELIVERY';
}
