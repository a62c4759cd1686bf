import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { DriverPage, QueryDriversArgs } from '../../generated/schema.ts';
import { equal } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { DriverRow } from '../driver.ts';
import { toDriver } from '../driver.ts';

export function request(ctx: Ctx<QueryDriversArgs>): DynamoDBQueryRequest {
  return equal('byName', 'drives', 'DRIVER', pageOf(ctx));
}

export function response(ctx: Ctx<QueryDriversArgs, QueryResult<DriverRow>>): DriverPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toDriver(row)), nextToken };
}
