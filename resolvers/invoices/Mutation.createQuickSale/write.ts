/** Stock of every line with its movement, the receipt, its number and what was paid at once: all or nothing. */
import { countReference } from '../../customers/references.ts';
import { termsToday } from '../../documents/terms.ts';
import type { MutationCreateQuickSaleArgs } from '../../generated/schema.ts';
import {
  invoiceReference,
  partsOf,
  requireStock,
  requireStockAtCommit,
  moveParts,
  negated,
} from '../../inventory/parts.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Failure, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  endDryRun,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { invoiceRow } from '../document.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { statusOf, toInvoice } from '../invoice.ts';
import { requirePayableAmount, paymentRow } from '../payment.ts';
import { requireSeries, seriesWarnings, takeNumber } from '../../series/numbering.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

/** What is paid at once. Giving money back is another matter, and another mutation. */
function firstPayment(ctx: Ctx<MutationCreateQuickSaleArgs>, receipt: InvoiceRow): PaymentRow | null {
  const input = ctx.args.input.payment;
  if (!input) return null;
  const payment = paymentRow(receipt, input, ctx.stash.caller, 'input.payment');
  if (payment.amount < 0) refuse('input.payment.amount', 'expected an amount above zero', { actual: input.amount });
  requirePayableAmount(receipt, payment.amount, 'input.payment');
  return payment;
}

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  passIfAnswered(ctx);
  const { settings, caller } = ctx.stash;
  const customer = loadedRow(ctx.stash, 'customer');
  cacheRelated(ctx.stash, 'CUSTOMERS', customer);
  const series = requireSeries(ctx, ctx.args.input.series ?? null, 'QUICK_SALE', 'input.series');
  const items = ctx.stash.work.soldItems ?? {};
  const printed = ctx.stash.work.printed ?? { lines: [], terms: termsToday(settings) };
  const taken = partsOf(printed.lines);
  requireStock(ctx, taken, items);
  ctx.stash.work.takenParts = taken;

  const unpaid = invoiceRow(
    { kind: 'QUICK_SALE', ...printed, customer, buyer: ctx.stash.work.buyer ?? null, work: null, paid: 0 },
    series,
    settings,
    caller,
  );
  const payment = firstPayment(ctx, unpaid);
  const paid = payment?.amount ?? 0;
  const receipt: InvoiceRow = { ...unpaid, paid, status: statusOf(unpaid.total, paid) };
  const payments = payment ? [payment] : [];
  const warnings = seriesWarnings(series);
  const result = toInvoice(receipt, payments, warnings);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const invoices = tableName(ctx, 'INVOICES');
  const reference = {
    invoiceId: receipt.id,
    status: receipt.status,
    paid,
    version: receipt.version,
    payments: payments.map((each) => each.id),
    warnings,
  };
  return transact(ctx, [
    put('invoice', invoices, receipt, ABSENT),
    ...payments.map((each) => put('payment', invoices, each, ABSENT)),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...moveParts(ctx, invoiceReference(receipt.id), negated(taken), null, items),
    ...(customer ? [countReference(tableName(ctx, 'CUSTOMERS'), customer.id, 'saleCount', 1, 'customer')] : []),
    ...claimKeyForInvoice(ctx, reference),
  ]);
}

function requireBuyerAtCommit(failures: Failure[], id: string): void {
  const lost = failed(failures, 'customer');
  if (lost && !lost.row) notFound('Customer', id, 'input.customerId');
  const row = failedRow(failures, 'customer');
  if (row) requireUnarchived('Customer', row, 'input.customerId');
}

export function response(ctx: TransactionCtx<MutationCreateQuickSaleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  requireBuyerAtCommit(failures, ctx.args.input.customerId ?? '');
  return endOfAttempt(ctx, failures);
}
