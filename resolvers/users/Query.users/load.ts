/** A workshop has some dozens of users: a search reads them by name and leaves out those without the words. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryUsersArgs, UserPage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { byPrefix, equal } from '../../kernel/dynamodb/queries.ts';
import type { UserRow } from '../userRow.ts';
import { findsNothing } from '../../kernel/dynamodb/search.ts';
import { searchKey } from '../../kernel/values/keys.ts';
import { saidText } from '../../kernel/values/text.ts';
import { toUser } from '../user.ts';

const MAX_ROLE = 40;

function withWords(request: DynamoDBQueryRequest, words: string[]): DynamoDBQueryRequest {
  if (words.length === 0) return request;
  const values: Record<string, unknown> = {};
  words.forEach((word, index) => {
    values[`:w${index}`] = word;
  });
  return {
    ...request,
    filter: {
      expression: words.map((_word, index) => `contains(#text, :w${index})`).join(' AND '),
      expressionNames: { '#text': 'searchText' },
      expressionValues: util.dynamodb.toMapValues(values),
    },
  };
}

export function request(ctx: Ctx<QueryUsersArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  if (findsNothing(ctx.args.search)) runtime.earlyReturn({ items: [], nextToken: null }, { skipTo: 'END' });
  const role = saidText(ctx.args.role, MAX_ROLE, 'role');
  return withWords(
    role === null ? byPrefix('byName', 'USER', 'nameKey', '', page) : equal('byRole', 'role', role, page),
    searchKey(ctx.args.search ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  );
}

export function response(ctx: Ctx<QueryUsersArgs, QueryResult<UserRow>>): UserPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toUser(row)), nextToken };
}
