/** Which items are low, in order. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryReorderSuggestionsArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { LOW } from '../../inventory/aggregate.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { equal } from '../../kernel/dynamodb/queries.ts';
import type { Found } from '../../kernel/dynamodb/searchResults.ts';
import { foundIn } from '../../kernel/dynamodb/searchResults.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';

const MAX_LIMIT = 50;

export function request(ctx: Ctx<QueryReorderSuggestionsArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  // Each needs two rows, and a batch reads a hundred.
  if (page.limit > MAX_LIMIT)
    fail('VALIDATION', `limit: expected at most ${MAX_LIMIT}`, {
      field: 'limit',
      maximum: MAX_LIMIT,
      actual: page.limit,
    });
  return equal('lowStock', 'lowStock', LOW, page);
}

export function response(ctx: Ctx<QueryReorderSuggestionsArgs, QueryResult<Key>>) {
  const found: Found = foundIn(foundPage(ctx));
  if (found.ids.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken }, { skipTo: 'END' });
  ctx.stash.work.lowItems = found;
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The page of low items that is suggested from. */
    lowItems?: Found;
  }
}
