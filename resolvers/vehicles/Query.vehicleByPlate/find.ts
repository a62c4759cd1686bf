/** The plate's sentinel row names the vehicle: a consistent read, unlike the index. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryVehicleByPlateArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { identifierKey } from '../../shared/text.ts';
import { plateSentinelKey } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehicleByPlateArgs>): DynamoDBGetItemRequest {
  const plate = identifierKey(ctx.args.plate).slice(0, 40);
  if (plate === '') runtime.earlyReturn(null);
  const key = plateSentinelKey(plate);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }), consistentRead: true };
}

export function response(ctx: Ctx<QueryVehicleByPlateArgs, { vehicleId: string } | null>): string | null {
  raiseDataSourceError(ctx.error);
  return ctx.result?.vehicleId ?? null;
}
