import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryRolesArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import type { Found } from '../../shared/found.ts';
import { foundIn } from '../../shared/found.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { pageOf } from '../../shared/paging.ts';
import { byPrefix } from '../../shared/queries.ts';
import type { Key } from '../../shared/rows.ts';

export function request(ctx: Ctx<QueryRolesArgs>): DynamoDBQueryRequest {
  return byPrefix('byName', 'ROLE', 'name', '', pageOf(ctx.args));
}

export function response(ctx: Ctx<QueryRolesArgs, QueryResult<Key>>): Found {
  raiseDataSourceError(ctx.error);
  return foundIn(ctx.result);
}
