/** A vehicle's row, and the sentinels that keep its plate and its VIN. The row counts the work orders that refer to it. */
import { util } from '@aws-appsync/utils';
import type { BoardVehicle, CreateVehicleInput, Vehicle } from '../generated/schema.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { identifierKey, optionalInteger, optionalText, requireText } from '../kernel/values/text.ts';
import type { CorrectionRow } from './odometer.ts';
import { toCorrection } from './odometer.ts';

export interface VehicleRow extends Key {
  /** Absent on archived vehicles: lists by plate read the index that it keys. */
  kind: 'VEHICLE' | null;
  id: string;
  plate: string;
  plateKey: string;
  vin: string | null;
  make: string;
  model: string;
  year: number | null;
  color: string | null;
  mileage: number | null;
  customerId: string;
  notes: string | null;
  archived: boolean;
  /** Readings below the one before, the newest first. Absent is none. */
  mileageCorrections?: CorrectionRow[] | null;
  /** Ids of its orders, as many as matter: those that are open are among them. Rows of 0.2.0 got it by a migration. */
  recentOrders?: string[] | null;
  /** Absent is none. */
  orderCount?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** ISO 3779 leaves out I, O and Q; before 1981 makers used shorter numbers. */
const VIN = '^[A-HJ-NPR-Z0-9]{5,17}$';
const WHOLE_VIN = '^[A-HJ-NPR-Z0-9]{17}$';

/** Whether a search, as `identifierKey` gives it, is a whole VIN: no plate is as long. */
export function looksLikeVin(key: string): boolean {
  return util.matches(WHOLE_VIN, key);
}

function vinOf(vin: string | null | undefined): string | null {
  const text = optionalText(vin, 40, 'input.vin')?.toUpperCase() ?? null;
  if (text !== null && !util.matches(VIN, text))
    refuse('input.vin', 'expected 5 to 17 letters and digits without I, O and Q', { actual: text });
  return text;
}

/** Checks every field of a vehicle and makes its row. `createdAt` and `version` are those of the row that it replaces. */
export function vehicleRow(
  id: string,
  input: CreateVehicleInput & { archived: boolean },
  version: number,
  createdAt: string,
): VehicleRow {
  const plateKey = identifierKey(input.plate.slice(0, 60));
  if (plateKey === '' || plateKey.length > 12)
    refuse('input.plate', 'expected 1 to 12 letters and digits', { actual: input.plate.slice(0, 40) });
  return {
    pk: id,
    sk: 'VEHICLE',
    kind: input.archived ? null : 'VEHICLE',
    id,
    plate: requireText(input.plate, 40, 'input.plate').toUpperCase(),
    plateKey,
    vin: vinOf(input.vin),
    make: requireText(input.make, 60, 'input.make'),
    model: requireText(input.model, 60, 'input.model'),
    year: optionalInteger(input.year, 1900, 2100, 'input.year'),
    color: optionalText(input.color, 40, 'input.color'),
    mileage: optionalInteger(input.mileage, 0, 9999999, 'input.mileage'),
    customerId: input.customerId,
    notes: optionalText(input.notes, 2000, 'input.notes'),
    archived: input.archived,
    version,
    createdAt,
    updatedAt: util.time.nowISO8601(),
  };
}

/** The row that keeps a plate or a VIN to one vehicle. */
export interface SentinelRow extends Key {
  vehicleId: string;
}

/** It also finds the vehicle with a consistent read. */
export function plateSentinel(row: VehicleRow): SentinelRow {
  return { pk: `PLATE#${row.plateKey}`, sk: 'SENTINEL', vehicleId: row.id };
}

/** Null where the vehicle's VIN is not known. */
export function vinSentinel(row: VehicleRow): SentinelRow | null {
  return row.vin ? { pk: `VIN#${row.vin}`, sk: 'SENTINEL', vehicleId: row.id } : null;
}

/** `customerId` stays with the vehicle for the relation to its customer; the schema does not show it. */
export function toVehicle(row: VehicleRow): Vehicle & { customerId: string } {
  return {
    id: row.id,
    plate: row.plate,
    vin: row.vin ?? null,
    make: row.make,
    model: row.model,
    year: row.year ?? null,
    color: row.color ?? null,
    mileage: row.mileage ?? null,
    customerId: row.customerId,
    mileageCorrections: (row.mileageCorrections ?? []).map((each) => toCorrection(each)),
    notes: row.notes ?? null,
    archived: row.archived ?? false,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function toBoardVehicle(row: VehicleRow): BoardVehicle {
  return { plate: row.plate, make: row.make, model: row.model };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    vehicle: VehicleRow;
    /** The row that keeps a plate to its vehicle. */
    plate: SentinelRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    VEHICLES: VehicleRow;
  }
  interface GuardedRows {
    vehicle: VehicleRow;
    /** A new plate or VIN, and one that is given up. */
    plate: SentinelRow;
    vin: SentinelRow;
    heldSentinel: SentinelRow;
    /** The customer whom a vehicle comes to, and the one whom it leaves. */
    owner: CustomerRow;
    formerOwner: CustomerRow;
  }
}
