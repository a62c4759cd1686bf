/** The documents themselves, by key, consistently, and never more than a page: a number counts as found when its document is there. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { NumberingAudit, QueryNumberingAuditArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { MAX_SEQUENCE, numberKey, sequencesBetween } from '../../kernel/values/documentNumber.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { auditRange, auditToken } from '../audit.ts';
import type { InvoiceRow } from '../invoice.ts';
import { isPayment } from '../keys.ts';
import { documentNumber } from '../../series/numbering.ts';
import { keep, own } from '../../kernel/values/own.ts';

/** Sorts behind every payment of a document. */
const BEHIND = '#~';
/** More than a page of documents with their payments: DynamoDB's own limit of a megabyte comes first. */
const MAX_ROWS = 900;

export function request(ctx: Ctx<QueryNumberingAuditArgs>): DynamoDBQueryRequest {
  const { series, first, last, isLast } = auditRange(ctx);
  const from = numberKey(series.prefix, first);
  const to = numberKey(series.prefix, isLast ? MAX_SEQUENCE : last);
  return {
    operation: 'Query',
    query: {
      expression: 'pk = :pk AND sk BETWEEN :from AND :to',
      expressionValues: util.dynamodb.toMapValues({ ':pk': from.pk, ':from': from.sk, ':to': to.sk + BEHIND }),
    },
    limit: MAX_ROWS,
    consistentRead: true,
  };
}

export function response(ctx: Ctx<QueryNumberingAuditArgs, QueryResult<InvoiceRow>>): NumberingAudit {
  const page = foundRowsOf(ctx);
  const { series, first, last, isLast } = auditRange(ctx);
  const documents = page.items.filter((row) => !isPayment(row));
  const rest = page.nextToken !== null;
  // Where the page was too large to be read at once, it ends with the last document that came.
  const end = rest ? Math.min(last, documents[documents.length - 1]?.sequence ?? last) : last;
  const byKey: Record<string, InvoiceRow> = {};
  for (const document of documents) keep(byKey, document.sk, document);
  const verdicts = sequencesBetween(first, end).map((sequence) => ({
    number: documentNumber(series, sequence),
    document: own(byKey, numberKey(series.prefix, sequence).sk) ?? null,
  }));
  const missing = verdicts.filter((each) => !each.document).map((each) => each.number);
  const duplicated = verdicts
    .filter((each) => each.document && each.document.number !== each.number)
    .map((each) => each.document?.number ?? each.number);
  const unexpected = rest
    ? []
    : documents.filter((document) => document.sequence > last).map((document) => document.number);
  const any = verdicts.length > 0;
  return {
    series: series.prefix,
    kind: series.kind,
    next: series.next,
    from: any ? first : null,
    to: any ? end : null,
    expected: verdicts.length,
    found: verdicts.length - missing.length,
    voided: verdicts.filter((each) => each.document?.status === 'VOIDED').length,
    missing,
    duplicated,
    unexpected,
    continuous: missing.length === 0 && duplicated.length === 0 && unexpected.length === 0,
    nextToken: isLast && !rest ? null : auditToken(ctx, end + 1),
  };
}
