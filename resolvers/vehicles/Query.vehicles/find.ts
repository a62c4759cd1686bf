/** All vehicles, and a customer's, come from indexes that carry what lists show; a search finds ids for the next step to read. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryVehiclesArgs, VehiclePage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix, equal, shownOnly } from '../../kernel/dynamodb/queries.ts';
import { bySearch, MAX_SEARCH } from '../../kernel/dynamodb/search.ts';
import type { SearchRow } from '../../kernel/dynamodb/searchRows.ts';
import { identifierKey } from '../../kernel/values/keys.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { VehicleRow } from '../vehicle.ts';
import { toVehicle } from '../vehicle.ts';

export function request(ctx: Ctx<QueryVehiclesArgs>): DynamoDBQueryRequest {
  const args = ctx.args;
  const page = pageOf(ctx);
  const search = saidText(args.search, MAX_SEARCH, 'search');
  if (args.customerId) {
    if (search !== null) refuse('search', 'expected either search or customerId');
    return shownOnly(equal('byCustomer', 'customerId', args.customerId, page));
  }
  if (search === null) return byPrefix('byPlate', 'VEHICLE', 'plateKey', '', page);
  const key = identifierKey(search);
  // A search of which nothing is left finds nothing, rather than everything.
  if (key === '') runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  return bySearch('VEHICLE', [{ text: key, parts: [key] }], page);
}

export function response(ctx: Ctx<QueryVehiclesArgs, QueryResult<VehicleRow | SearchRow>>): VehiclePage | Found {
  const page = foundPage(ctx);
  if (saidText(ctx.args.search, MAX_SEARCH, 'search') !== null) return foundIn(page);
  return {
    items: page.items.filter((row): row is VehicleRow => row.sk === 'VEHICLE').map((row) => toVehicle(row)),
    nextToken: page.nextToken,
  };
}
