import { fail } from '../kernel/answer/errors.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';

/** What no two vehicles share, as the caller wrote it. */
export interface Identifiers {
  plate?: string | null | undefined;
  number?: string | null | undefined;
  vin?: string | null | undefined;
}

function taken(failures: Failure[], guard: 'plate' | 'number' | 'vin', what: string, value: string | null): void {
  const holder = failed(failures, guard);
  if (!holder) return;
  // One that is not written anew is asked for again by a vehicle that comes out of the archive.
  const field = value === null ? 'input.archived' : `input.${guard}`;
  fail('DUPLICATE', `Another vehicle has the ${what}${value === null ? '' : ` ${value}`}`, {
    field,
    existingId: holder.row?.vehicleId ?? null,
  });
}

/** Says whose the plate, the number or the VIN is, where its sentinel kept the transaction from committing. */
export function requireUniqueVehicle(failures: Failure[], input: Identifiers): void {
  taken(failures, 'plate', 'plate', input.plate ?? null);
  taken(failures, 'number', 'number', input.number ?? null);
  taken(failures, 'vin', 'VIN', input.vin ?? null);
}
