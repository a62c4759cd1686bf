import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryReportsArgs, ReportPage } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { ReportRow } from '../report.ts';
import { toReport } from '../report.ts';

export function request(ctx: Ctx<QueryReportsArgs>): DynamoDBQueryRequest {
  const ever = { from: null, to: null };
  return byTime('byTime', { attribute: 'list', value: 'REPORT' }, 'listedAt', ever, [], pageOf(ctx));
}

export function response(ctx: Ctx<QueryReportsArgs, QueryResult<ReportRow>>): ReportPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toReport(row)), nextToken };
}
