import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryRolesArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix } from '../../kernel/dynamodb/queries.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';

export function request(ctx: Ctx<QueryRolesArgs>): DynamoDBQueryRequest {
  return byPrefix('byName', 'ROLE', 'name', '', pageOf(ctx));
}

export function response(ctx: Ctx<QueryRolesArgs, QueryResult<Key>>): Found {
  return foundIn(foundPage(ctx));
}
