import { util } from '@aws-appsync/utils';
import { countReference } from '../../customers/references.ts';
import type { MutationCreateVehicleArgs, Vehicle } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { Action } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, failuresOf, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { refuseLostOwner, requiredOwner } from '../owner.ts';
import { refuseTaken } from '../duplicates.ts';
import type { VehicleRow } from '../vehicle.ts';
import { plateSentinelKey, toVehicle, vehicleRow, vinSentinelKey } from '../vehicle.ts';

export function request(ctx: Ctx<MutationCreateVehicleArgs>) {
  const input = ctx.args.input;
  const owner = requiredOwner(ctx, input.customerId);
  const row = vehicleRow(util.autoUlid(), { ...input, archived: false }, 1, util.time.nowISO8601());
  ctx.stash.work['row'] = row;

  const table = tableName(ctx, 'VEHICLES');
  const actions: Action[] = [
    put('vehicle', table, row, ABSENT),
    put('plate', table, { ...plateSentinelKey(row.plateKey), vehicleId: row.id }, ABSENT),
    countReference(tableName(ctx, 'CUSTOMERS'), owner.id, 'vehicleCount', 1, 'owner'),
  ];
  if (row.vin) actions.push(put('vin', table, { ...vinSentinelKey(row.vin), vehicleId: row.id }, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationCreateVehicleArgs>): Vehicle {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as VehicleRow;
  refuseTaken(failures, row);
  refuseLostOwner(failures, row.customerId);
  if (failures.length > 0) fail('TRY_AGAIN', 'The vehicle could not be written; repeat the request');
  return toVehicle(row);
}
