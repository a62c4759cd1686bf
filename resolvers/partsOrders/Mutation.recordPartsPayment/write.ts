/** The payment, the document with its number, and the order's status: one transaction. */
import type { MutationRecordPartsPaymentArgs } from '../../generated/schema.ts';
import type { InvoiceLineRow, PrintedLines } from '../../invoices/invoice.ts';
import { issueSale, keepUsedReference } from '../../invoices/sale.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { PartsLineRow, PartsOrderRow } from '../partsOrder.ts';
import type { Told } from '../payments.ts';
import { isKnown, paymentOf, requireWholeAmount } from '../payments.ts';
import { withRefund } from '../refunds.ts';
import { endUnchanged, keepFoundOrder, moved, namedOrder, nextVersion, UNRESERVED, writeOrder } from '../saving.ts';
import { takes } from '../transitions.ts';

type PaymentCtx = Ctx<MutationRecordPartsPaymentArgs>;

/** As a document prints it. */
function printedLine(line: PartsLineRow): InvoiceLineRow {
  return {
    description: line.description,
    sku: line.sku,
    inventoryItemId: line.inventoryItemId,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    ...(line.unitPriceFraction ? { unitPriceFraction: line.unitPriceFraction } : {}),
    base: line.base,
    taxCode: line.taxCode,
    taxTreatment: line.taxTreatment,
    taxRate: line.taxRate,
    tax: line.tax,
  };
}

/** What was agreed on when it was placed, tax and all. */
function printedOf(order: PartsOrderRow): PrintedLines {
  const { currency, pricesIncludeTax, taxRounding } = order;
  const last = order.shippingLine ?? null;
  return {
    lines: [...order.lines.map((line) => printedLine(line)), ...(last ? [last] : [])],
    terms: { currency, pricesIncludeTax, taxRounding },
  };
}

/** Money for an order that takes none is owed: it was given up meanwhile, or paid twice. */
function owe(ctx: PaymentCtx, order: PartsOrderRow, told: Told) {
  const reason = order.status === 'CANCELLED' ? 'LATE' : 'DUPLICATE';
  const { provider, paymentId, amount } = told;
  const after = withRefund(nextVersion(order, order.status), { reason, provider, paymentId, amount });
  return writeOrder(ctx, order, after, []);
}

export function request(ctx: PaymentCtx) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const told = paymentOf(ctx.args.input, order);
  if (isKnown(order, told)) endUnchanged(ctx, order);
  if (!takes(order, 'PAY')) return owe(ctx, order, told);
  requireWholeAmount(order, told);
  const customer = loadedRow(ctx.stash, 'customer') ?? notFound('Customer', order.customerId, 'input.id');
  const { receipt, actions } = issueSale(
    ctx,
    {
      partsOrderId: order.id,
      documentType: order.documentType ?? null,
      customer,
      printed: printedOf(order),
      by: { id: order.placedById, name: order.placedBy },
    },
    { amount: told.amount, reference: told.paymentId },
    ctx.stash.work.foundSeries ?? [],
  );
  const after = { ...moved(order, 'PAY'), ...UNRESERVED, payment: { ...told }, invoiceId: receipt.id };
  return writeOrder(ctx, order, after, actions);
}

export function response(ctx: TransactionCtx<MutationRecordPartsPaymentArgs>): unknown {
  const failures = failuresToExplain(ctx);
  keepFoundOrder(ctx, failures);
  keepUsedReference(ctx, failures);
  return endOfAttempt(ctx, failures);
}
