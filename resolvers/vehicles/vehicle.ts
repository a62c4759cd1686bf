/** A vehicle's row, and the sentinels that keep its plate and its VIN. The row counts the work orders that refer to it. */
import { util } from '@aws-appsync/utils';
import type { BoardVehicle, CreateVehicleInput, Vehicle } from '../generated/schema.ts';
import type { CustomerRow } from '../customers/customer.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SearchRow } from '../kernel/dynamodb/searchRows.ts';
import { SEARCH_FORM, searchRowsOf } from '../kernel/dynamodb/searchRows.ts';
import { charactersOf } from '../kernel/values/digits.ts';
import { capitals, identifierKey } from '../kernel/values/keys.ts';
import { nameOf, optionalInteger, optionalLabel, optionalText } from '../kernel/values/text.ts';
import { vehicleBeginnings } from './beginnings.ts';
import { vinKey, vinOf } from './vin.ts';
import type { CorrectionRow } from './odometer.ts';
import { toCorrection } from './odometer.ts';
import { labelIn, plateIn, plateKeyIn, withoutPlate } from './plates.ts';

export interface VehicleRow extends Key {
  /** Absent on archived vehicles: lists by plate read the index that it keys. */
  kind: 'VEHICLE' | null;
  id: string;
  /** Or what stands in its place (plates.ts). */
  plate: string;
  plateKey: string;
  /** The workshop's own number of it. */
  number?: string | null;
  numberKey?: string | null;
  /** On archived vehicles: their plate may be taken. Those of 0.2.0 got it by a migration. */
  plateFree?: true | null;
  /** Plates that it had, as keys, the last one first. Absent is none. */
  formerPlates?: string[];
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
  /** The form of its search rows; absent where 0.1.0 wrote it, which had none. */
  searchForm?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const MAX_PLATE = 12;
/** With whatever people write between. */
const MAX_PLATE_TYPED = 40;
const MAX_FORMER_PLATES = 5;

interface Plate {
  plate: string;
  plateKey: string;
}

/** As it is shown, in capitals, and as it is compared. */
function plateOf(typed: string): Plate {
  const plate = capitals(optionalLabel(typed, MAX_PLATE_TYPED, 'input.plate') ?? '');
  const plateKey = identifierKey(plate);
  if (plateKey === '' || charactersOf(plateKey).length > MAX_PLATE)
    refuse('input.plate', `expected 1 to ${MAX_PLATE} letters and digits`, { actual: typed.slice(0, 40) });
  return { plate, plateKey };
}

/** The plates that a vehicle had before this one. */
function formerPlates(before: VehicleRow | null, plateKey: string): string[] {
  if (!before) return [];
  return [plateKeyIn(before.plateKey), ...(before.formerPlates ?? [])]
    .filter((key, index, keys) => key !== '' && key !== plateKey && keys.indexOf(key) === index)
    .slice(0, MAX_FORMER_PLATES);
}

function capitalsOf(typed: string | null | undefined, most: number, field: string): string | null {
  const label = optionalLabel(typed, most, field);
  if (label === null) return null;
  if (identifierKey(label) === '') refuse(field, 'expected a letter or a digit', { actual: label });
  return capitals(label);
}

/** What it goes by where it has no plate. */
function unplated(number: string | null, vin: string | null): Plate {
  const plate = withoutPlate(number, vin);
  if (plate === null)
    refuse('input.plate', 'expected a plate, a VIN or a number: by one of them a vehicle is told apart', {
      actual: null,
    });
  return { plate, plateKey: `${plate.slice(0, 1)}${identifierKey(plate)}` };
}

const MAX_NUMBER = 20;

/** Makes a vehicle's row, every field of it checked that is new. @param before the row that it replaces; null for a new vehicle */
export function vehicleRow(
  id: string,
  input: CreateVehicleInput & { archived: boolean },
  before: VehicleRow | null,
): VehicleRow {
  const year = optionalInteger(input.year, 1900, 2100, 'input.year');
  const vinStands = before && input.vin === before.vin && year === (before.year ?? null);
  const vin = vinStands ? (before.vin ?? null) : vinOf(input.vin, year);
  const numberStands = before && (input.number ?? null) === (before.number ?? null);
  const number = numberStands ? (before.number ?? null) : capitalsOf(input.number, MAX_NUMBER, 'input.number');
  const typed = input.plate ?? null;
  // What stands stays as it is: it was checked when it was written, by the rules of then.
  const stands = before && typed !== null && typed === plateIn(before.plate);
  const { plate, plateKey } = stands ? before : typed === null ? unplated(number, vin) : plateOf(typed);
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'VEHICLE',
    kind: input.archived ? null : 'VEHICLE',
    id,
    plate,
    plateKey,
    formerPlates: formerPlates(before, plateKey),
    vin,
    number,
    numberKey: number === null ? null : identifierKey(number),
    make: input.make === before?.make ? before.make : nameOf(input.make, 60, 'input.make'),
    model: input.model === before?.model ? before.model : nameOf(input.model, 60, 'input.model'),
    year,
    color: before && input.color === before.color ? before.color : optionalLabel(input.color, 40, 'input.color'),
    mileage: optionalInteger(input.mileage, 0, 9999999, 'input.mileage'),
    customerId: input.customerId,
    notes: optionalText(input.notes, 2000, 'input.notes'),
    archived: input.archived,
    plateFree: input.archived ? true : null,
    searchForm: SEARCH_FORM,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** The row that keeps a plate or a VIN to one vehicle. */
export interface SentinelRow extends Key {
  vehicleId: string;
}

/** It also finds the vehicle with a consistent read. Null where there is no plate, and in the archive: another may have it then. */
export function plateSentinel(row: VehicleRow): SentinelRow | null {
  const key = plateKeyIn(row.plateKey);
  return row.archived || key === '' ? null : { pk: `PLATE#${key}`, sk: 'SENTINEL', vehicleId: row.id };
}

/** Null where the workshop gave it none, and in the archive. */
export function numberSentinel(row: VehicleRow): SentinelRow | null {
  const key = row.numberKey ?? '';
  return row.archived || key === '' ? null : { pk: `NUMBER#${key}`, sk: 'SENTINEL', vehicleId: row.id };
}

/** Null where the vehicle's VIN is not known. */
export function vinSentinel(row: VehicleRow): SentinelRow | null {
  return row.vin ? { pk: `VIN#${vinKey(row.vin)}`, sk: 'SENTINEL', vehicleId: row.id } : null;
}

/** Finds the vehicle by a plate that it had, unless another has it now. Who had it last is found. Null where it had none. */
export function formerPlateRow(before: VehicleRow): SentinelRow | null {
  const key = plateKeyIn(before.plateKey);
  return key === '' ? null : { pk: `PLATE#${key}`, sk: 'FORMER', vehicleId: before.id };
}

/** The rows by which a vehicle is found; none for an archived one. */
export function vehicleSearchRows(row: VehicleRow): SearchRow[] {
  if (row.archived) return [];
  return searchRowsOf(
    'VEHICLE',
    row.id,
    vehicleBeginnings(plateKeyIn(row.plateKey), row.formerPlates ?? [], vinKey(row.vin ?? ''), row.numberKey ?? ''),
  );
}

/** `customerId` stays with the vehicle for the relation to its customer; the schema does not show it. */
export function toVehicle(row: VehicleRow): Vehicle & { customerId: string } {
  return {
    id: row.id,
    label: labelIn(row.plate),
    plate: plateIn(row.plate),
    number: row.number ?? null,
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
  return { label: labelIn(row.plate), plate: plateIn(row.plate), make: row.make, model: row.model };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    vehicle: VehicleRow;
    /** The row that keeps a plate to its vehicle, and the one of who had it before. */
    plate: SentinelRow;
    formerPlate: SentinelRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    VEHICLES: VehicleRow;
  }
  interface GuardedRows {
    vehicle: VehicleRow;
    /** A new plate, number or VIN, and one that is given up. */
    plate: SentinelRow;
    number: SentinelRow;
    vin: SentinelRow;
    formerPlate: SentinelRow;
    heldSentinel: SentinelRow;
    /** The customer whom a vehicle comes to, and the one whom it leaves. */
    owner: CustomerRow;
    formerOwner: CustomerRow;
  }
}
