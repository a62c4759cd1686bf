/** The receipt with its number, and what is paid at once: which document the buyer gets, from which series, and for how much. */
import type { MutationCreateQuickSaleArgs } from '../../generated/schema.ts';
import { fail, refuse } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { SeriesRow } from '../../series/seriesRow.ts';
import { invoiceRow } from '../document.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { statusOf } from '../invoice.ts';
import { paymentRow, requirePayableAmount, settledBy } from '../payment.ts';
import type { Asked } from '../recipient.ts';
import { requireIdentified, requireNumbering } from '../recipient.ts';

/** What is paid at once. Giving money back is another matter, and another mutation. */
function firstPayment(ctx: Ctx<MutationCreateQuickSaleArgs>, receipt: InvoiceRow): PaymentRow | null {
  const input = ctx.args.input.payment;
  if (!input) return null;
  const payment = paymentRow(receipt, input, ctx.stash.caller, ctx.stash.settings, 'input.payment');
  if (payment.amount < 0) refuse('input.payment.amount', 'expected an amount above zero', { actual: input.amount });
  requirePayableAmount(receipt, settledBy(payment), 'input.payment');
  return payment;
}

function askedOf(ctx: Ctx<MutationCreateQuickSaleArgs>): Asked {
  const { documentType, series, buyer } = ctx.args.input;
  return {
    kind: 'QUICK_SALE',
    documentType: documentType ?? null,
    series: series ?? null,
    recipient: loadedRow(ctx.stash, 'customer') ?? ctx.stash.work.buyer ?? null,
    fields: {
      documentType: 'input.documentType',
      series: 'input.series',
      recipient: buyer ? 'input.buyer' : 'input.customerId',
    },
  };
}

export function request(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  passIfAnswered(ctx);
  return { payload: null };
}

export function response(ctx: Ctx<MutationCreateQuickSaleArgs>) {
  const { settings, caller } = ctx.stash;
  const { printed, buyer = null, foundSeries } = ctx.stash.work;
  // The step before has priced them.
  if (!printed) fail('INTERNAL', 'The lines were not priced');
  const asked = askedOf(ctx);
  const { documentType, series } = requireNumbering(ctx, asked, foundSeries ?? []);
  const customer = loadedRow(ctx.stash, 'customer');
  const unpaid = invoiceRow(
    { kind: 'QUICK_SALE', documentType, ...printed, customer, buyer, work: null, paid: 0 },
    series,
    settings,
    caller,
  );
  requireIdentified(asked, unpaid.total, settings);
  const payment = firstPayment(ctx, unpaid);
  const paid = payment ? settledBy(payment) : 0;
  ctx.stash.work.sale = {
    series,
    receipt: { ...unpaid, paid, status: statusOf(unpaid.total, paid) },
    payments: payment ? [payment] : [],
  };
  return null;
}

/** Under the number that is next in its series. */
export interface Sale {
  series: SeriesRow;
  receipt: InvoiceRow;
  payments: PaymentRow[];
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** A counter sale as it is about to be written. */
    sale?: Sale;
  }
}
