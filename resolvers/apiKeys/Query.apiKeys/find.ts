/** Keys from the index by time, newest first; what they have used is the next step's. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryApiKeysArgs } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { ApiKeyRow } from '../apiKey.ts';
import { toApiKey } from '../apiKey.ts';

export function request(ctx: Ctx<QueryApiKeysArgs>): DynamoDBQueryRequest {
  const kind = { attribute: 'kind', value: 'API_KEY' };
  return byTime('byTime', kind, 'createdAt', { from: null, to: null }, [], pageOf(ctx));
}

export function response(ctx: Ctx<QueryApiKeysArgs, QueryResult<ApiKeyRow>>) {
  const { items, nextToken } = foundPage(ctx);
  const page = { items: items.map((row) => toApiKey(row)), nextToken };
  if (items.length === 0) runtime.earlyReturn(page, { skipTo: 'END' });
  return page;
}
