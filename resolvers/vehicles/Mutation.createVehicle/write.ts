import { util } from '@aws-appsync/utils';
import type { CreateVehicleInput, MutationCreateVehicleArgs, Vehicle } from '../../generated/schema.ts';
import type { CustomerRow } from '../../customers/customer.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { fail, notFound, refuse } from '../../shared/errors.ts';
import { knowRelated } from '../../shared/relations.ts';
import { identifierKey, optionalInteger, optionalText, requiredText } from '../../shared/text.ts';
import type { Action } from '../../shared/transactions.ts';
import { ABSENT, check, failed, failuresOf, PRESENT, put, transact } from '../../shared/transactions.ts';
import type { VehicleRow } from '../vehicle.ts';
import { plateSentinelKey, toVehicle } from '../vehicle.ts';

/** ISO 3779 leaves out I, O and Q; before 1981 makers used shorter numbers. */
const VIN = '^[A-HJ-NPR-Z0-9]{5,17}$';

function vehicleRow(input: CreateVehicleInput): VehicleRow {
  const plate = identifierKey(input.plate);
  if (plate === '' || plate.length > 12) refuse('input.plate', 'expected 1 to 12 letters and digits', { actual: input.plate.slice(0, 40) });
  const vin = optionalText(input.vin, 40, 'input.vin')?.toUpperCase() ?? null;
  if (vin !== null && !util.matches(VIN, vin)) {
    refuse('input.vin', 'expected 5 to 17 letters and digits without I, O and Q', { actual: vin });
  }
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'VEHICLE',
    kind: 'VEHICLE',
    id,
    plate: input.plate.trim().toUpperCase(),
    plateKey: plate,
    vin,
    make: requiredText(input.make, 60, 'input.make'),
    model: requiredText(input.model, 60, 'input.model'),
    year: optionalInteger(input.year, 1900, 2100, 'input.year'),
    color: optionalText(input.color, 40, 'input.color'),
    mileage: optionalInteger(input.mileage, 0, 9999999, 'input.mileage'),
    customerId: input.customerId,
    notes: optionalText(input.notes, 2000, 'input.notes'),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function request(ctx: Ctx<MutationCreateVehicleArgs>) {
  const customer = loadedRow<CustomerRow>(ctx.stash, 'customer');
  if (!customer) notFound('Customer', ctx.args.input.customerId, 'input.customerId');
  knowRelated(ctx.stash, 'CUSTOMERS', customer);
  const row = vehicleRow(ctx.args.input);
  ctx.stash.work['row'] = row;

  const table = tableName(ctx, 'VEHICLES');
  const actions: Action[] = [
    put('vehicle', table, row, ABSENT),
    put('plate', table, { ...plateSentinelKey(row.plateKey), vehicleId: row.id }, ABSENT),
    check('customer', tableName(ctx, 'CUSTOMERS'), customer, PRESENT),
  ];
  if (row.vin) actions.push(put('vin', table, { pk: `VIN#${row.vin}`, sk: 'SENTINEL', vehicleId: row.id }, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationCreateVehicleArgs>): Vehicle {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as VehicleRow;
  const plate = failed(failures, 'plate');
  if (plate) {
    fail('DUPLICATE', `Another vehicle has the plate ${row.plate}`, { field: 'input.plate', existingId: plate.row?.['vehicleId'] ?? null });
  }
  const vin = failed(failures, 'vin');
  if (vin) {
    fail('DUPLICATE', `Another vehicle has the VIN ${row.vin}`, { field: 'input.vin', existingId: vin.row?.['vehicleId'] ?? null });
  }
  if (failed(failures, 'customer')) notFound('Customer', row.customerId, 'input.customerId');
  if (failures.length > 0) fail('TRY_AGAIN', 'The vehicle could not be written; repeat the request');
  return toVehicle(row);
}
