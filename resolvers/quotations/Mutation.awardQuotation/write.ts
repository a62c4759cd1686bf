/** Order, request, requisition, and what the supplier asked last, in one transaction. */
import type { MutationAwardQuotationArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { check, failedRow, passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import { tableName } from '../../kernel/request/context.ts';
import { withAskers, writeOrder } from '../../purchaseOrders/editing.ts';
import { savePages, withPages } from '../../purchaseOrders/pages.ts';
import { toLine } from '../../purchaseOrders/purchaseOrder.ts';
import { coveringActions, withRequisitions } from '../../purchaseOrders/requisitions.ts';
import { keptSources } from '../../purchaseOrders/sources.ts';
import { supplierStands } from '../../purchaseOrders/supplier.ts';
import { fixCurrency } from '../../settings/currency.ts';
import type { AwardCtx } from '../award.ts';
import { awardedRequest, requireQuotation } from '../award.ts';
import { lastCosts } from '../lastCosts.ts';
import { nextVersion, requireOpen, saveRequest } from '../request.ts';

export function request(ctx: AwardCtx) {
  passIfAnswered(ctx);
  const { linesEdit: edit, newPurchase, awarded } = ctx.stash.work;
  if (!edit || !newPurchase || !awarded) fail('INTERNAL', 'The order was not described');
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const { requisitions } = keptSources(ctx);
  const described = {
    ...withPages(newPurchase, edit.before, edit.after),
    lastPosition: edit.lastPosition,
    requisitionIds: withRequisitions([], edit.shown, 'lineIds'),
  };
  const order = withAskers(described, requisitions);
  const after = awardedRequest(nextVersion(request), awarded, order.id);
  return writeOrder(
    ctx,
    null,
    order,
    [
      ...savePages(tableName(ctx, 'PURCHASE_ORDERS'), edit.after, 0),
      saveRequest(ctx, request, after),
      check('quotation', tableName(ctx, 'QUOTATIONS'), quotation, {
        expression: 'version = :version',
        values: { ':version': quotation.version },
      }),
      ...coveringActions(ctx, requisitions, edit.coverings, 'lineIds'),
      ...lastCosts(ctx, quotation.supplierId, awarded, order.currency),
      supplierStands(ctx, order.supplierId),
      ...fixCurrency(ctx),
    ],
    { changedLines: edit.shown.map((line) => toLine(line, order.currency, null)) },
  );
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
