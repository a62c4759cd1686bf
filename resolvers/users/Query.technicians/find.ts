import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryTechniciansArgs } from '../../generated/schema.ts';
import { byPrefix } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FoundPage, QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { UserRow } from '../userRow.ts';

export function request(ctx: Ctx<QueryTechniciansArgs>): DynamoDBQueryRequest {
  return byPrefix('byName', 'USER', 'nameKey', '', pageOf(ctx));
}

export function response(ctx: Ctx<QueryTechniciansArgs, QueryResult<UserRow>>): FoundPage<UserRow> {
  return foundPage(ctx);
}
