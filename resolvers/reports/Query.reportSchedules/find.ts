import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryReportSchedulesArgs, ReportSchedulePage } from '../../generated/schema.ts';
import { equal } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { ScheduleRow } from '../schedule.ts';
import { toSchedule } from '../schedule.ts';

export function request(ctx: Ctx<QueryReportSchedulesArgs>): DynamoDBQueryRequest {
  return equal('byTime', 'list', 'SCHEDULE', pageOf(ctx));
}

export function response(ctx: Ctx<QueryReportSchedulesArgs, QueryResult<ScheduleRow>>): ReportSchedulePage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toSchedule(row)), nextToken };
}
