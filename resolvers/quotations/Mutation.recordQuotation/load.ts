/** What was recorded of the supplier before is read. */
import type { MutationRecordQuotationArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { askedSupplier } from '../answer.ts';
import { isQuotation } from '../quotation.ts';

export function request(ctx: Ctx<MutationRecordQuotationArgs>) {
  passIfAnswered(ctx);
  return batchGet(ctx, { QUOTATIONS: [{ pk: askedSupplier(ctx).quotationId, sk: 'QUOTATION' }] });
}

export function response(ctx: BatchCtx<MutationRecordQuotationArgs>) {
  ctx.stash.rows.quotation = batchRows(ctx, 'QUOTATIONS').find((row) => isQuotation(row)) ?? null;
  return null;
}
