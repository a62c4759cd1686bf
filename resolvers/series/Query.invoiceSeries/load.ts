import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { InvoiceSeries, QueryInvoiceSeriesArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import type { SeriesRow } from '../seriesRow.ts';
import { toInvoiceSeries } from '../series.ts';

/** A workshop has a handful of series: one page holds them all. */
const MAX_SERIES = 200;

export function request(): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    query: { expression: 'pk = :pk', expressionValues: util.dynamodb.toMapValues({ ':pk': 'SERIES' }) },
    consistentRead: true,
    limit: MAX_SERIES,
  };
}

export function response(ctx: Ctx<QueryInvoiceSeriesArgs, QueryResult<SeriesRow>>): InvoiceSeries[] {
  const kind = ctx.args.kind ?? null;
  return foundRowsOf(ctx)
    .items.filter((row) => kind === null || row.kind === kind)
    .map((row) => toInvoiceSeries(row, ctx.stash.settings));
}
