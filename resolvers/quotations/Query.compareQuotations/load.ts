import { runtime } from '@aws-appsync/utils';
import type { QueryCompareQuotationsArgs, QuotationComparison } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { comparison } from '../comparison.ts';
import type { QuotationRow } from '../quotation.ts';
import { isQuotation } from '../quotation.ts';

export function request(ctx: Ctx<QueryCompareQuotationsArgs>) {
  const request = loadedRow(ctx.stash, 'quotationRequest');
  if (!request) runtime.earlyReturn(null, { skipTo: 'END' });
  const answered = request.suppliers.filter(({ answeredAt }) => (answeredAt ?? null) !== null);
  if (answered.length === 0) runtime.earlyReturn(comparison(request, [], ctx.stash.settings));
  return batchGet(ctx, { QUOTATIONS: answered.map(({ quotationId }) => ({ pk: quotationId, sk: 'QUOTATION' })) });
}

export function response(ctx: BatchCtx<QueryCompareQuotationsArgs>): QuotationComparison | null {
  const request = loadedRow(ctx.stash, 'quotationRequest');
  if (!request) return null;
  const rows = batchRows(ctx, 'QUOTATIONS').filter((row) => isQuotation(row));
  // In the order in which suppliers were asked, which a batch does not promise.
  const quotations = request.suppliers.flatMap(({ quotationId }): QuotationRow[] =>
    rows.filter((row) => row.id === quotationId),
  );
  return comparison(request, quotations, ctx.stash.settings);
}
