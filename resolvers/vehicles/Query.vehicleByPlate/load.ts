/** The plate's row, or that of who had it last, read with the caller, names the vehicle: both reads are consistent, unlike the index. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryVehicleByPlateArgs, Vehicle } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import type { VehicleRow } from '../vehicle.ts';
import { toVehicle } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehicleByPlateArgs>): DynamoDBGetItemRequest {
  // Who has the plate now comes before who had it.
  const sentinel = loadedRow(ctx.stash, 'plate') ?? loadedRow(ctx.stash, 'formerPlate');
  if (!sentinel) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: sentinel.vehicleId, sk: 'VEHICLE' }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<QueryVehicleByPlateArgs, VehicleRow | null>): Vehicle | null {
  const row = foundRow(ctx);
  return row ? toVehicle(row) : null;
}
