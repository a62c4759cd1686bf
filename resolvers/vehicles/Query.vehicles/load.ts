import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryVehiclesArgs, VehiclePage } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError, refuse } from '../../shared/errors.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { pageLimit } from '../../shared/paging.ts';
import { byPrefix, equal } from '../../shared/queries.ts';
import { identifierKey } from '../../shared/text.ts';
import type { VehicleRow } from '../vehicle.ts';
import { toVehicle } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehiclesArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = { limit: pageLimit(args.limit), nextToken: args.nextToken ?? null };
  if (args.customerId) {
    if (args.search) refuse('search', 'expected either search or customerId');
    return equal('byCustomer', 'customerId', args.customerId, page);
  }
  return byPrefix('byPlate', 'VEHICLE', 'plateKey', identifierKey(args.search ?? ''), page);
}

export function response(ctx: Ctx<QueryVehiclesArgs, QueryResult<VehicleRow>>): VehiclePage {
  raiseDataSourceError(ctx.error);
  return { items: ctx.result.items.map((row) => toVehicle(row)), nextToken: ctx.result.nextToken ?? null };
}
