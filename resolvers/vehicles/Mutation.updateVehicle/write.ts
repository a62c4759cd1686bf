import { countReference } from '../../customers/references.ts';
import type { MutationUpdateVehicleArgs, UpdateVehicleInput } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { Action, Condition, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ALWAYS,
  amend,
  failed,
  failedRow,
  put,
  remove,
  transact,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireOwnerAtCommit, requireOwner } from '../owner.ts';
import { requireUniqueVehicle } from '../duplicates.ts';
import { correctionOf, corrections } from '../odometer.ts';
import type { SentinelRow, VehicleRow } from '../vehicle.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import { plateIn } from '../plates.ts';
import {
  formerPlateRow,
  numberSentinel,
  plateSentinel,
  toVehicle,
  vehicleRow,
  vehicleSearchRows,
  vinSentinel,
} from '../vehicle.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { own } from '../../kernel/values/own.ts';

const KEPT = ['customerId', 'make', 'model'];

/** An absent field keeps what is there; null clears it where it can be cleared. */
function changed(ctx: Ctx, row: VehicleRow, input: UpdateVehicleInput): VehicleRow {
  const given: Record<string, unknown> = { ...input };
  for (const name of KEPT) {
    if (own(given, name) === null) refuse(`input.${name}`, 'a vehicle keeps one');
  }
  const merged = {
    customerId: input.customerId ?? row.customerId,
    plate: input.plate === undefined ? plateIn(row.plate) : input.plate,
    number: input.number === undefined ? row.number : input.number,
    vin: input.vin === undefined ? row.vin : input.vin,
    make: input.make ?? row.make,
    model: input.model ?? row.model,
    year: input.year === undefined ? row.year : input.year,
    color: input.color === undefined ? row.color : input.color,
    mileage: input.mileage === undefined ? row.mileage : input.mileage,
    notes: input.notes === undefined ? row.notes : input.notes,
    archived: input.archived ?? row.archived ?? false,
  };
  const after = vehicleRow(row.id, merged, row);
  const correction = correctionOf(ctx, row.mileage, after.mileage, input, null, after.updatedAt);
  return { ...after, mileageCorrections: corrections(row.mileageCorrections, correction) };
}

/** Releases before 0.3.0 left a plate with a vehicle in the archive: it is its own. */
function freeFor(id: string): Condition {
  return { expression: 'attribute_not_exists(pk) OR vehicleId = :id', values: { ':id': id } };
}

/** Who asks for a plate that the vehicle gave up, by another one or to the archive, still finds it. */
function leftPlate(table: string, before: VehicleRow, after: VehicleRow): Action[] {
  const former = formerPlateRow(before);
  const left = after.plateKey !== before.plateKey || after.archived;
  return former && left ? [put('formerPlate', table, former, ALWAYS)] : [];
}

/** Gives up one sentinel and takes another, where the value changed. */
function exchange(
  table: string,
  guard: 'plate' | 'number' | 'vin',
  held: SentinelRow | null,
  wanted: SentinelRow | null,
): Action[] {
  if (held?.pk === wanted?.pk) return [];
  return [
    ...(held
      ? [remove('heldSentinel', table, held, { expression: 'vehicleId = :id', values: { ':id': held.vehicleId } })]
      : []),
    ...(wanted ? [put(guard, table, wanted, freeFor(wanted.vehicleId))] : []),
  ];
}

export function request(ctx: Ctx<MutationUpdateVehicleArgs>) {
  passIfAnswered(ctx);
  const before = loadedRow(ctx.stash, 'vehicle');
  if (!before) notFound('Vehicle', ctx.args.id, 'id');
  requireVersion(ctx, before);
  const after = changed(ctx, before, ctx.args.input);
  const answer = toVehicle(after);
  keepAnswer(ctx, answer);
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
    ...exchange(table, 'number', numberSentinel(before), numberSentinel(after)),
    ...exchange(table, 'vin', vinSentinel(before), vinSentinel(after)),
    ...leftPlate(table, before, after),
    ...claimRepeat(ctx, answer),
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
  if (stale) requireVersion(ctx, failedRow(failures, 'vehicle'));
  requireUniqueVehicle(failures, ctx.args.input);
  requireOwnerAtCommit(failures, ctx.args.input.customerId ?? '');
  return endOfAttempt(ctx, failures);
}
