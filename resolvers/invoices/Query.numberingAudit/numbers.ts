/** The numbers that were taken, from the rows that keep them: by key, consistently, and never more than a page. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { QueryNumberingAuditArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { numberKey } from '../../shared/numbers.ts';
import type { QueryResult } from '../../shared/paging.ts';
import { auditRange } from '../audit.ts';
import type { NumberRow } from '../invoice.ts';

const MAX_SEQUENCE = 999999999999;
const MAX_ROWS = 100;

export function request(ctx: Ctx<QueryNumberingAuditArgs>): DynamoDBQueryRequest {
  const { series, first, last, isLast } = auditRange(ctx);
  const from = numberKey(series.prefix, first);
  const to = numberKey(series.prefix, isLast ? MAX_SEQUENCE : last);
  return {
    operation: 'Query',
    query: { expression: 'pk = :pk AND sk BETWEEN :from AND :to', expressionValues: util.dynamodb.toMapValues({ ':pk': from.pk, ':from': from.sk, ':to': to.sk }) },
    limit: MAX_ROWS,
    consistentRead: true,
  };
}

export function response(ctx: Ctx<QueryNumberingAuditArgs, QueryResult<NumberRow>>): NumberRow[] {
  raiseDataSourceError(ctx.error);
  return ctx.result.items;
}
