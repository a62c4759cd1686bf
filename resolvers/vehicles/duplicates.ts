import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';

/** Says whose the plate or the VIN is, where its sentinel kept the transaction from committing. */
export function requireUniqueVehicle(
  failures: Failure[],
  input: { plate?: string | null | undefined; vin?: string | null | undefined },
): void {
  const plate = failed(failures, 'plate');
  if (plate)
    fail('DUPLICATE', `Another vehicle has the plate ${input.plate}`, {
      field: 'input.plate',
      existingId: plate.row?.['vehicleId'] ?? null,
    });
  const vin = failed(failures, 'vin');
  if (vin)
    fail('DUPLICATE', `Another vehicle has the VIN ${input.vin}`, {
      field: 'input.vin',
      existingId: vin.row?.['vehicleId'] ?? null,
    });
}
