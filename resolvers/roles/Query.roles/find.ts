import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryRolesArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import type { Found } from '../../shared/found.ts';
import { foundIn } from '../../shared/found.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { foundPage, pageOf } from '../../shared/paging.ts';
import { byPrefix } from '../../shared/queries.ts';
import type { Key } from '../../shared/rows.ts';

export function request(ctx: Ctx<QueryRolesArgs>): DynamoDBQueryRequest {
  return byPrefix('byName', 'ROLE', 'name', '', pageOf(ctx.args));
}

export function response(ctx: Ctx<QueryRolesArgs, QueryResult<Key>>): Found {
  return foundIn(foundPage(ctx));
}
