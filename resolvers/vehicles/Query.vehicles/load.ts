import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryVehiclesArgs, VehiclePage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix, equal, shownOnly } from '../../kernel/dynamodb/queries.ts';
import { MAX_SEARCH } from '../../kernel/dynamodb/search.ts';
import { identifierKey, optionalText } from '../../kernel/values/text.ts';
import type { VehicleRow } from '../vehicle.ts';
import { looksLikeVin, toVehicle } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehiclesArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = pageOf(args);
  const search = identifierKey(optionalText(args.search, MAX_SEARCH, 'search') ?? '');
  if (args.customerId) {
    if (args.search) refuse('search', 'expected either search or customerId');
    return shownOnly(equal('byCustomer', 'customerId', args.customerId, page));
  }
  // A search of which nothing is left finds nothing, rather than everything.
  if (args.search && search === '') return byPrefix('byPlate', 'VEHICLE', 'plateKey', '#', page);
  return looksLikeVin(search)
    ? shownOnly(equal('byVin', 'vin', search, page))
    : byPrefix('byPlate', 'VEHICLE', 'plateKey', search, page);
}

export function response(ctx: Ctx<QueryVehiclesArgs, QueryResult<VehicleRow>>): VehiclePage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toVehicle(row)), nextToken };
}
