/** The documents that the numbers name: a number counts as found only when its document is there and carries it. */
import { runtime } from '@aws-appsync/utils';
import type { NumberingAudit, QueryNumberingAuditArgs } from '../../generated/schema.ts';
import { batchGet, batchRows } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/context.ts';
import { numberKey, sequencesBetween } from '../../shared/numbers.ts';
import type { SeriesRow } from '../../shared/rows.ts';
import { auditRange, auditToken } from '../audit.ts';
import type { InvoiceRow, NumberRow } from '../invoice.ts';
import { documentNumber } from '../series.ts';

export function request(ctx: Ctx<QueryNumberingAuditArgs>) {
  const ids: string[] = [];
  for (const row of ctx.prev.result as NumberRow[]) {
    if (!ids.includes(row.invoiceId)) ids.push(row.invoiceId);
  }
  if (ids.length === 0) runtime.earlyReturn(audited(ctx, []));
  return batchGet(ctx, { INVOICES: ids.map((id) => ({ pk: id, sk: 'INVOICE' })) });
}

/** What one expected number turned out to be. */
interface Verdict {
  number: string;
  document: InvoiceRow | null;
  /** Its document carries another number, or another number has the same document. */
  shared: boolean;
}

function verdicts(series: SeriesRow, first: number, last: number, rows: NumberRow[], documents: InvoiceRow[]): Verdict[] {
  const byKey: Record<string, NumberRow> = {};
  const byId: Record<string, InvoiceRow> = {};
  const uses: Record<string, number> = {};
  for (const document of documents) byId[document.id] = document;
  for (const row of rows) {
    byKey[row.sk] = row;
    uses[row.invoiceId] = (uses[row.invoiceId] ?? 0) + 1;
  }
  return sequencesBetween(first, last).map((sequence) => {
    const number = documentNumber(series, sequence);
    const row = byKey[numberKey(series.prefix, sequence).sk];
    const document = row ? (byId[row.invoiceId] ?? null) : null;
    return { number, document, shared: row !== undefined && document !== null && (document.number !== row.number || (uses[row.invoiceId] ?? 0) > 1) };
  });
}

function audited(ctx: Ctx<QueryNumberingAuditArgs>, documents: InvoiceRow[]): NumberingAudit {
  const { series, first, last, isLast } = auditRange(ctx);
  const rows = ctx.prev.result as NumberRow[];
  const end = numberKey(series.prefix, last).sk;
  const all = verdicts(series, first, last, rows, documents);
  const missing = all.filter((verdict) => !verdict.document).map((verdict) => verdict.number);
  const duplicated = all.filter((verdict) => verdict.shared).map((verdict) => verdict.number);
  const unexpected = rows.filter((row) => row.sk > end).map((row) => row.number);
  const any = all.length > 0;
  return {
    series: series.prefix,
    kind: series.kind,
    next: series.next,
    from: any ? first : null,
    to: any ? last : null,
    expected: all.length,
    found: all.length - missing.length,
    voided: all.filter((verdict) => verdict.document?.status === 'VOIDED').length,
    missing,
    duplicated,
    unexpected,
    continuous: missing.length === 0 && duplicated.length === 0 && unexpected.length === 0,
    nextToken: isLast ? null : auditToken(series, last + 1),
  };
}

export function response(ctx: Ctx<QueryNumberingAuditArgs>): NumberingAudit {
  return audited(ctx, batchRows<InvoiceRow>(ctx, 'INVOICES'));
}
