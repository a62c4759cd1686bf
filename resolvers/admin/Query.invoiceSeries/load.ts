import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { InvoiceSeries } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import type { QueryResult } from '../../shared/paging.ts';
import type { SeriesRow } from '../../shared/rows.ts';

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

export function response(ctx: Ctx<Record<string, unknown>, QueryResult<SeriesRow>>): InvoiceSeries[] {
  raiseDataSourceError(ctx.error);
  return ctx.result.items.map((row) => ({
    prefix: row.prefix,
    kind: row.kind,
    padding: row.padding,
    from: row.from,
    to: row.to,
    next: row.next,
    remaining: Math.max(0, row.to - row.next + 1),
    expiresOn: row.expiresOn ?? null,
  }));
}
