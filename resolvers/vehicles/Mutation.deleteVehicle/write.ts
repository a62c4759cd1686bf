/** Removes a vehicle that no work order refers to, with its sentinels. */
import { countReference } from '../../customers/references.ts';
import type { MutationDeleteVehicleArgs, Vehicle } from '../../generated/schema.ts';
import { refuseHeld } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { Action } from '../../kernel/dynamodb/transactions.ts';
import { bury, failed, failuresOf, remove, transact } from '../../kernel/dynamodb/transactions.ts';
import { refuseStale } from '../../kernel/dynamodb/versions.ts';
import type { VehicleRow } from '../vehicle.ts';
import { plateSentinelKey, toVehicle, vinSentinelKey } from '../vehicle.ts';

export function request(ctx: Ctx<MutationDeleteVehicleArgs>) {
  const row = loadedRow<VehicleRow>(ctx.stash, 'vehicle');
  if (!row) notFound('Vehicle', ctx.args.id, 'id');
  refuseStale(ctx.args.expectedVersion, row.version);
  refuseHeld('Vehicle', row.id, { workOrders: row.orderCount ?? 0 });
  const table = tableName(ctx, 'VEHICLES');
  const own = { expression: 'vehicleId = :id', values: { ':id': row.id } };
  const actions: Action[] = [
    ...bury('vehicle', table, row, {
      expression: 'version = :version AND (attribute_not_exists(orderCount) OR orderCount = :none)',
      values: { ':version': row.version, ':none': 0 },
    }),
    remove('plate', table, plateSentinelKey(row.plateKey), own),
    countReference(tableName(ctx, 'CUSTOMERS'), row.customerId, 'vehicleCount', -1, 'owner'),
  ];
  if (row.vin) actions.push(remove('vin', table, vinSentinelKey(row.vin), own));
  return transact(ctx, actions);
}

export function response(ctx: Ctx<MutationDeleteVehicleArgs>): Vehicle | null {
  const failures = failuresOf(ctx);
  const before = loadedRow<VehicleRow>(ctx.stash, 'vehicle');
  const stands = failed(failures, 'vehicle')?.row as VehicleRow | undefined | null;
  if (stands) {
    refuseHeld('Vehicle', stands.id, { workOrders: stands.orderCount ?? 0 });
    refuseStale(ctx.args.expectedVersion, stands.version);
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The vehicle changed at the same moment; repeat the request');
  return before ? toVehicle(before) : null;
}
