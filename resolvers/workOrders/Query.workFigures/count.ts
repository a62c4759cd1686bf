import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryWorkFiguresArgs, WorkFigurePage } from '../../generated/schema.ts';
import { figuresPage, periodOf, sumsByDay } from '../../documents/figures.ts';
import { dayIn } from '../../documents/tax.ts';
import { byTime, timeline } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage } from '../../kernel/request/paging.ts';
import { DELIVERED } from '../delivered.ts';

/** An order that was received, or the row of one that was delivered. */
interface Row {
  pk: string;
  sk: string;
  receivedAt?: string;
}

export function request(ctx: Ctx<QueryWorkFiguresArgs>): DynamoDBQueryRequest {
  const page = figuresPage(ctx);
  const period = periodOf(ctx.args, false);
  return ctx.args.what === 'RECEIVED'
    ? byTime('byDate', { attribute: 'kind', value: 'ORDER' }, 'receivedAt', period, [], page)
    : timeline(null, { attribute: 'pk', value: DELIVERED }, period, page);
}

export function response(ctx: Ctx<QueryWorkFiguresArgs, QueryResult<Row>>): WorkFigurePage {
  const { items, nextToken } = foundPage(ctx);
  const moments = items.map((row) => row.receivedAt ?? row.sk.split('#')[0] ?? '');
  const days = moments.map((at) => ({ day: dayIn(ctx.stash.settings, at), amount: 0 }));
  return { items: sumsByDay(ctx.args, days).map(({ day, count }) => ({ day, count })), nextToken };
}
