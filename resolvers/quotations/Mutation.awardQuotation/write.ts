/** Order, request, requisition, and what the supplier asked last, in one transaction. */
import type { MutationAwardQuotationArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { check, failedRow, passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import { tableName } from '../../kernel/request/context.ts';
import { awardedOrder, writeAwarded } from '../../purchaseOrders/awarding.ts';
import type { AwardCtx } from '../award.ts';
import { awardedRequest, requireQuotation } from '../award.ts';
import { lastCosts } from '../lastCosts.ts';
import { nextVersion, requireOpen, saveRequest } from '../request.ts';

export function request(ctx: AwardCtx) {
  passIfAnswered(ctx);
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const offers = ctx.stash.work.awarded ?? [];
  const order = awardedOrder(ctx);
  return writeAwarded(ctx, order, [
    saveRequest(ctx, request, awardedRequest(nextVersion(request), offers, order.id)),
    check('quotation', tableName(ctx, 'QUOTATIONS'), quotation, {
      expression: 'version = :version',
      values: { ':version': quotation.version },
    }),
    ...lastCosts(ctx, quotation.supplierId, offers, order.currency),
  ]);
}

/** Whoever changed request or quotation meanwhile: the next attempt begins with what they made of it. */
export function response(ctx: TransactionCtx<MutationAwardQuotationArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const supplier = failedRow(failures, 'supplier');
  if (supplier) requireUnarchived('Supplier', supplier, 'quotationId');
  const [request, quotation] = [failedRow(failures, 'quotationRequest'), failedRow(failures, 'quotation')];
  if (request) ctx.stash.rows.quotationRequest = request;
  if (quotation) ctx.stash.rows.quotation = quotation;
  return endOfAttempt(ctx, failures);
}
