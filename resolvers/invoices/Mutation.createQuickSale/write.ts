/** Stock of every line with its movement, the receipt, its number and what was paid at once: all or nothing. */
import { countReference } from '../../customers/references.ts';
import type { MutationCreateQuickSaleArgs } from '../../generated/schema.ts';
import { keep } from '../../kernel/values/own.ts';
import { invoiceReference, moveParts, negated, requireStockAtCommit, stockGuard } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Failure } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  endDryRun,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { toInvoice } from '../invoice.ts';
import { requireCustomerAtCommit } from '../customerAtCommit.ts';
import { renumbered } from '../renumbered.ts';
import { keepReference, keepUsedReference, referenceWarnings } from '../reference.ts';
import type { InvoiceTransactionCtx } from '../replay.ts';
import type { Sale } from './document.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import { requireUsableSeries, seriesWarnings, takeNumber } from '../../series/numbering.ts';
import { keepLostNumber } from '../../series/lostNumber.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** The sale under the number that is next, where another call took the one that it had. */
function numbered(ctx: Ctx<MutationCreateQuickSaleArgs>, sale: Sale): Sale {
  const series = ctx.stash.work.lostSeries;
  if (!series) return sale;
  requireUsableSeries(series, 'QUICK_SALE', ctx.stash.settings, 'input.series');
  return { series, ...renumbered(sale.receipt, sale.payments, series) };
}

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const { soldItems: items = {}, takenParts: taken = {}, sale } = ctx.stash.work;
  if (!sale) fail('INTERNAL', 'The receipt was not made');
  const { receipt, payments, series } = numbered(ctx, sale);
  const warnings = [...seriesWarnings(series), ...payments.flatMap((each) => referenceWarnings(ctx, each))];
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

type SaleCtx = Ctx<MutationCreateQuickSaleArgs>;

/**
 * What the transaction found in place of what was read: the next attempt works on it, and reads nothing.
 * @returns whether it needs no more than that
 */
function keepFound(ctx: SaleCtx, failures: Failure[]): boolean {
  const items = ctx.stash.work.soldItems ?? {};
  const stale = Object.keys(items).filter((id) => failed(failures, stockGuard(id)));
  const unseen = stale.filter((id) => {
    const row = failedRow(failures, stockGuard(id));
    if (row) keep(items, id, row);
    return !row;
  });
  const others = failures.filter(({ guard }) => !guard.startsWith('stock#'));
  const known = !failed(failures, 'series') || keepLostNumber(ctx, others);
  return known && unseen.length === 0;
}

export function response(ctx: InvoiceTransactionCtx<MutationCreateQuickSaleArgs>): unknown {
  if (isToReplay(ctx)) return keepReplay(ctx);
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  requireCustomerAtCommit(failures, ctx.args.input.customerId ?? '', 'input.customerId');
  keepUsedReference(ctx, failures);
  if (!keepFound(ctx, failures))
    fail('TRY_AGAIN', 'Others sold or numbered at the same time; nothing was written. Repeat the request.');
  return endOfAttempt(ctx, failures);
}
