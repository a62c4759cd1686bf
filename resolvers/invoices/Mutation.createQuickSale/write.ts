/** Stock of every line with its movement, the receipt, its number and what was paid at once: all or nothing. */
import { countReference } from '../../customers/references.ts';
import type { MutationCreateQuickSaleArgs } from '../../generated/schema.ts';
import { invoiceReference, moveParts, negated, requireStockAtCommit } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { ABSENT, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { toInvoice } from '../invoice.ts';
import { requireCustomerAtCommit } from '../customerAtCommit.ts';
import { keepReference, keepUsedReference } from '../reference.ts';
import type { InvoiceTransactionCtx } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { takeNumber } from '../../series/numbering.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const { soldItems: items = {}, takenParts: taken = {}, sale } = ctx.stash.work;
  if (!sale) fail('INTERNAL', 'The receipt was not made');
  const { receipt, payments, series, warnings } = sale;
  const customer = loadedRow(ctx.stash, 'customer');
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  const result = toInvoice(receipt, payments, warnings, ctx.stash.settings);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const invoices = tableName(ctx, 'INVOICES');
  const reference = {
    invoiceId: receipt.id,
    status: receipt.status,
    paid: receipt.paid,
    version: receipt.version,
    payments: payments.map((each) => each.id),
    warnings,
  };
  return transact(ctx, [
    put('invoice', invoices, receipt, ABSENT),
    ...payments.map((each) => put('payment', invoices, each, ABSENT)),
    ...payments.flatMap((each) => keepReference(ctx, each, receipt.id)),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...moveParts(ctx, invoiceReference(receipt.id), negated(taken), null, items),
    ...(customer ? [countReference(tableName(ctx, 'CUSTOMERS'), customer.id, 'saleCount', 1, 'customer')] : []),
    ...claimKeyForInvoice(ctx, reference),
  ]);
}

export function response(ctx: InvoiceTransactionCtx<MutationCreateQuickSaleArgs>): unknown {
  if (isToReplay(ctx)) return keepReplay(ctx);
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  requireCustomerAtCommit(failures, ctx.args.input.customerId ?? '', 'input.customerId');
  keepUsedReference(ctx, failures);
  return endOfAttempt(ctx, failures);
}
