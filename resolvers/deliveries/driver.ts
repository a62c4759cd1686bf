/** A driver's row, `DRIVER` under the user's id: what they drive, and how much of it is given away. */
import type { Driver } from '../generated/schema.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action, Condition } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';

export interface DriverRow extends Key {
  sk: 'DRIVER';
  drives: 'DRIVER';
  id: string;
  name: string;
  nameKey: string;
  vehicle: string;
  plate: string | null;
  /** Kilograms. */
  capacity: number;
  active: boolean;
  /** Of open deliveries, counted in the transactions that give and take them. */
  load: number;
  openDeliveries: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** As many as one route takes. */
export const MAX_OPEN = 100;

/**
 * Refuses a driver who is not there, gets nothing, or has no room for it.
 * @param has whether it is among those that they have
 */
export function requireRoom(driver: DriverRow | null, id: string, load: number, has = false): DriverRow {
  const field = 'driverId';
  if (!driver) notFound('Driver', id, field);
  if (!driver.active) fail('LOCKED', `${field}: ${driver.name} gets no deliveries`, { field, actual: 'INACTIVE' });
  const loaded = driver.load + load;
  if (loaded > driver.capacity)
    fail('LIMIT_EXCEEDED', `${field}: the vehicle takes ${driver.capacity} kg; with this it would be ${loaded} kg`, {
      field,
      maximum: driver.capacity,
      actual: loaded,
    });
  if (!has && driver.openDeliveries >= MAX_OPEN)
    fail('LIMIT_EXCEEDED', `${field}: a driver has at most ${MAX_OPEN} open deliveries`, {
      field,
      maximum: MAX_OPEN,
      actual: driver.openDeliveries + 1,
    });
  return driver;
}

function count(ctx: Ctx, id: string, load: number, deliveries: number, condition: Condition): Action {
  return update(
    'driver',
    tableName(ctx, 'ROUTES'),
    { pk: id, sk: 'DRIVER' },
    {
      expression: 'ADD #load :load, openDeliveries :deliveries',
      names: { '#load': 'load' },
      values: { ':load': load, ':deliveries': deliveries },
    },
    condition,
  );
}

/** Counts a delivery on its driver, as long as there is room for it. */
export function giveTo(ctx: Ctx, driver: DriverRow, load: number): Action {
  return count(ctx, driver.id, load, 1, {
    expression: '#active = :yes AND #capacity = :capacity AND #load <= :room AND openDeliveries < :most',
    names: { '#active': 'active', '#capacity': 'capacity', '#load': 'load' },
    values: { ':yes': true, ':capacity': driver.capacity, ':room': driver.capacity - load, ':most': MAX_OPEN },
  });
}

/** Counts a delivery off its driver. */
export function takeFrom(ctx: Ctx, driverId: string | null, load: number): Action[] {
  return driverId === null ? [] : [count(ctx, driverId, 0 - load, -1, PRESENT)];
}

export function toDriver(row: DriverRow): Driver {
  return {
    id: row.id,
    name: row.name,
    vehicle: row.vehicle,
    plate: row.plate ?? null,
    capacity: row.capacity,
    load: row.load,
    openDeliveries: row.openDeliveries,
    active: row.active,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    driver: DriverRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    driver: DriverRow;
  }
}
