import type { Vehicle } from '../generated/schema.ts';
import type { Key } from '../shared/rows.ts';

export interface VehicleRow extends Key {
  kind: 'VEHICLE';
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
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** The row that keeps a plate to one vehicle; it also finds the vehicle with a consistent read. */
export function plateSentinelKey(plateKey: string): Key {
  return { pk: `PLATE#${plateKey}`, sk: 'SENTINEL' };
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
    notes: row.notes ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
