/** The document that bears the refund; money that pays for no document bears none. */
import { runtime } from '@aws-appsync/utils';
import type { MutationRecordPartsRefundArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keyOfNumber } from '../../kernel/values/documentNumber.ts';
import { namedRefund } from '../refunds.ts';
import { namedOrder } from '../saving.ts';

export function request(ctx: Ctx<MutationRecordPartsRefundArgs>) {
  passIfAnswered(ctx);
  const { invoiceId } = namedRefund(namedOrder(ctx), ctx.args.input.refundId);
  const key = invoiceId ? keyOfNumber(invoiceId) : null;
  if (!key) runtime.earlyReturn(null);
  return batchGet(ctx, { INVOICES: [key] });
}

export function response(ctx: BatchCtx<MutationRecordPartsRefundArgs>) {
  ctx.stash.rows.invoice = batchRows(ctx, 'INVOICES')[0] ?? null;
  return null;
}
