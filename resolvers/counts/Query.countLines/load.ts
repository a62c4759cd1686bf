import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { CountLinePage, QueryCountLinesArgs } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { CountLineRow } from '../count.ts';
import { toCountLine } from '../count.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<QueryCountLinesArgs>): DynamoDBQueryRequest {
  const { countId, since } = ctx.args;
  if (countId === '' || countId.length > MAX_ID) refuse('countId', 'expected the id of a count');
  const range = { from: since ?? null, to: null };
  return byTime('byChange', { attribute: 'countId', value: countId }, 'at', range, [], pageOf(ctx));
}

export function response(ctx: Ctx<QueryCountLinesArgs, QueryResult<CountLineRow>>): CountLinePage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toCountLine(row)), nextToken };
}
