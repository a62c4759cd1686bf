/** The quotation, and on its request that the supplier has answered. */
import type { MutationRecordQuotationArgs } from '../../generated/schema.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { quotationRow } from '../answer.ts';
import type { QuotationRequestRow } from '../quotation.ts';
import { toQuotation } from '../quotation.ts';
import { nextVersion, requireOpen, saveRequest } from '../request.ts';

function answered(request: QuotationRequestRow, quotationId: string, at: string): QuotationRequestRow {
  const suppliers = request.suppliers.map((each) =>
    each.quotationId === quotationId ? { ...each, answeredAt: each.answeredAt ?? at } : each,
  );
  return {
    ...nextVersion(request),
    state: 'ANSWERED',
    suppliers,
    answerCount: suppliers.filter((each) => (each.answeredAt ?? null) !== null).length,
  };
}

export function request(ctx: Ctx<MutationRecordQuotationArgs>) {
  passIfAnswered(ctx);
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const before = loadedRow(ctx.stash, 'quotation');
  if (before || (ctx.args.expectedVersion ?? null) !== null) requireVersion(ctx, before);
  const row = quotationRow(ctx);
  const answer = { ...toQuotation(row, ctx.stash.settings), supplierId: row.supplierId };
  keepAnswer(ctx, answer);
  const stands = before ? { expression: 'version = :before', values: { ':before': before.version } } : ABSENT;
  return transact(ctx, [
    saveRequest(ctx, request, answered(request, row.id, row.updatedAt)),
    put('quotation', tableName(ctx, 'QUOTATIONS'), row, stands),
    ...claimKey(ctx, answer),
  ]);
}

export { requestWritten as response } from '../request.ts';
