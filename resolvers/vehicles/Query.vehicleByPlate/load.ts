import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryVehicleByPlateArgs, Vehicle } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import type { VehicleRow } from '../vehicle.ts';
import { toVehicle } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehicleByPlateArgs, unknown, { result: string | null }>): DynamoDBGetItemRequest {
  const id = ctx.prev.result as string | null;
  if (!id) runtime.earlyReturn(null);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: id, sk: 'VEHICLE' }), consistentRead: true };
}

export function response(ctx: Ctx<QueryVehicleByPlateArgs, VehicleRow | null>): Vehicle | null {
  raiseDataSourceError(ctx.error);
  return ctx.result ? toVehicle(ctx.result) : null;
}
