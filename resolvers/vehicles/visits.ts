/** What a visit leaves on its vehicle's row, in the transaction that writes the order. */
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { update } from '../kernel/dynamodb/transactions.ts';
import { keep } from '../kernel/values/own.ts';
import type { CorrectionRow } from './odometer.ts';
import { corrections } from './odometer.ts';
import type { VehicleRow } from './vehicle.ts';

/** Orders that a vehicle's row names: the newest, and whatever of them is open. */
const MAX_ORDERS = 10;
/** Of open ones, too: nobody has so many. */
const LIMIT = 50;

export interface Visit {
  /** What the odometer shows; null where nobody looked. */
  mileage: number | null;
  correction: CorrectionRow | null;
  /** A new order. */
  opened?: { id: string; customerId: string; stillOpen: string[] };
  at: string;
}

/** The ids that the row names once an order is opened: those that left make room, those that are open stay. */
function ordersOf(vehicle: VehicleRow, id: string, stillOpen: string[]): string[] {
  const known = vehicle.recentOrders ?? [];
  const left = known.filter((each) => stillOpen.indexOf(each) === -1);
  const kept = left.slice(Math.max(0, known.length + 1 - MAX_ORDERS));
  return [...known.filter((each) => stillOpen.indexOf(each) !== -1 || kept.indexOf(each) !== -1), id].slice(0 - LIMIT);
}

/** Whether an attribute is what was read. Values of conditions and of changes share one map on the way to DynamoDB: their names differ. */
function asRead(name: string, value: unknown): string {
  return (value ?? null) === null ? `attribute_not_exists(${name})` : `${name} = :was_${name}`;
}

/** Whether the odometer says something new. */
function isRead(vehicle: VehicleRow, { mileage }: Visit): boolean {
  return mileage !== null && mileage !== (vehicle.mileage ?? null);
}

/** The vehicle as a visit leaves it, for an answer that shows it: a read after it shows the same. */
export function afterVisit(vehicle: VehicleRow, visit: Visit): VehicleRow {
  const { mileage, correction, at } = visit;
  if (!isRead(vehicle, visit)) return vehicle;
  return {
    ...vehicle,
    mileage,
    version: vehicle.version + 1,
    updatedAt: at,
    ...(correction ? { mileageCorrections: corrections(vehicle.mileageCorrections, correction) } : {}),
  };
}

/** Nothing where the visit leaves nothing. Its condition is on what it is computed from: a failed one brings the row as it stands. */
export function noteVisit(ctx: Ctx, vehicle: VehicleRow, visit: Visit): Action[] {
  const { mileage, correction, opened, at } = visit;
  const read = isRead(vehicle, visit);
  if (!read && !opened) return [];
  const values: Record<string, unknown> = {};
  const conditions: Record<string, unknown> = {};
  const sets: string[] = [];
  const expected: string[] = ['attribute_exists(pk)'];
  const expect = (name: string, value: unknown): void => {
    expected.push(asRead(name, value));
    if ((value ?? null) !== null) keep(conditions, `:was_${name}`, value);
  };
  if (read) {
    sets.push('mileage = :mileage', 'version = version + :one', 'updatedAt = :at');
    values[':mileage'] = mileage;
    values[':at'] = at;
    values[':one'] = 1;
    expect('mileage', vehicle.mileage);
  }
  if (correction) {
    sets.push('mileageCorrections = :corrections');
    values[':corrections'] = corrections(vehicle.mileageCorrections, correction);
  }
  if (opened) {
    sets.push('recentOrders = :orders');
    values[':orders'] = ordersOf(vehicle, opened.id, opened.stillOpen);
    values[':one'] = 1;
    expect('recentOrders', vehicle.recentOrders);
    expect('customerId', opened.customerId);
    expect('archived', false);
  }
  return [
    update(
      'vehicle',
      tableName(ctx, 'VEHICLES'),
      { pk: vehicle.pk, sk: 'VEHICLE' },
      { expression: `SET ${sets.join(', ')}${opened ? ' ADD orderCount :one' : ''}`, values },
      { expression: expected.join(' AND '), values: conditions },
    ),
  ];
}
