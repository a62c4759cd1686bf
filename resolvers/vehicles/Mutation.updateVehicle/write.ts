import { countReference } from '../../customers/references.ts';
import type { MutationUpdateVehicleArgs, UpdateVehicleInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, ALWAYS, amend, failed, failedRow, put, remove, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireOwnerAtCommit, requireOwner } from '../owner.ts';
import { requireUniqueVehicle } from '../duplicates.ts';
import type { SentinelRow, VehicleRow } from '../vehicle.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import { formerPlateRow, plateSentinel, toVehicle, vehicleRow, vehicleSearchRows, vinSentinel } from '../vehicle.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { own } from '../../kernel/values/own.ts';

const KEPT = ['customerId', 'plate', 'make', 'model'];

/** An absent field keeps what is there; null clears it where it can be cleared. */
function changed(row: VehicleRow, input: UpdateVehicleInput): VehicleRow {
  const given: Record<string, unknown> = { ...input };
  for (const name of KEPT) {
    if (own(given, name) === null) refuse(`input.${name}`, 'a vehicle keeps one');
  }
  const merged = {
    customerId: input.customerId ?? row.customerId,
    plate: input.plate ?? row.plate,
    vin: input.vin === undefined ? row.vin : input.vin,
    make: input.make ?? row.make,
    model: input.model ?? row.model,
    year: input.year === undefined ? row.year : input.year,
    color: input.color === undefined ? row.color : input.color,
    mileage: input.mileage === undefined ? row.mileage : input.mileage,
    notes: input.notes === undefined ? row.notes : input.notes,
    archived: input.archived ?? row.archived ?? false,
  };
  return vehicleRow(row.id, merged, row);
}

/** Gives up one sentinel and takes another, where the value changed. */
function exchange(
  table: string,
  guard: 'plate' | 'vin',
  held: SentinelRow | null,
  wanted: SentinelRow | null,
): Action[] {
  if (held?.pk === wanted?.pk) return [];
  return [
    ...(held
      ? [remove('heldSentinel', table, held, { expression: 'vehicleId = :id', values: { ':id': held.vehicleId } })]
      : []),
    ...(wanted ? [put(guard, table, wanted, ABSENT)] : []),
  ];
}

export function request(ctx: Ctx<MutationUpdateVehicleArgs>) {
  const before = loadedRow(ctx.stash, 'vehicle');
  if (!before) notFound('Vehicle', ctx.args.id, 'id');
  requireVersion(ctx.args.expectedVersion, before.version);
  const after = changed(before, ctx.args.input);
  keepAnswer(ctx, toVehicle(after));
  const moved = after.customerId !== before.customerId;
  if (moved) requireOwner(ctx, after.customerId);

  const table = tableName(ctx, 'VEHICLES');
  const customers = tableName(ctx, 'CUSTOMERS');
  return transact(ctx, [
    amend('vehicle', table, before, after, {
      expression: 'version = :version',
      values: { ':version': before.version },
    }),
    ...exchange(table, 'plate', plateSentinel(before), plateSentinel(after)),
    ...exchange(table, 'vin', vinSentinel(before), vinSentinel(after)),
    ...(after.plateKey === before.plateKey ? [] : [put('formerPlate', table, formerPlateRow(before), ALWAYS)]),
    ...searchChanges(table, before, vehicleSearchRows(before), vehicleSearchRows(after)),
    ...(moved
      ? [
          countReference(customers, after.customerId, 'vehicleCount', 1, 'owner'),
          countReference(customers, before.customerId, 'vehicleCount', -1, 'formerOwner'),
        ]
      : []),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateVehicleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const stale = failed(failures, 'vehicle');
  if (stale) requireVersion(ctx.args.expectedVersion, failedRow(failures, 'vehicle')?.version);
  requireUniqueVehicle(failures, ctx.args.input);
  requireOwnerAtCommit(failures, ctx.args.input.customerId ?? '');
  return endOfAttempt(ctx, failures);
}
