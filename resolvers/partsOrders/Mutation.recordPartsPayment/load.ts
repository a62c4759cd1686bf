/**
 * Who buys, and the series: what the document of an order needs, which is made of them at once. Of money that pays for no document,
 * nothing is read.
 */
import { runtime } from '@aws-appsync/utils';
import type { MutationRecordPartsPaymentArgs } from '../../generated/schema.ts';
import type { InvoiceLineRow, PrintedLines } from '../../invoices/invoice.ts';
import type { IssuedSale } from '../../invoices/sale.ts';
import { issuedSale, saleSeries } from '../../invoices/sale.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { seriesAt } from '../../series/numbering.ts';
import type { PartsLineRow, PartsOrderRow } from '../partsOrder.ts';
import { isKnown, paymentOf, requireWholeAmount } from '../payments.ts';
import { namedOrder } from '../saving.ts';
import { takes } from '../transitions.ts';

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

export function request(ctx: Ctx<MutationRecordPartsPaymentArgs>) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const told = paymentOf(ctx.args.input, order);
  if (isKnown(order, told) || !takes(order, 'PAY')) runtime.earlyReturn(null);
  requireWholeAmount(order, told);
  return batchGet(ctx, { CUSTOMERS: [{ pk: order.customerId, sk: 'CUSTOMER' }], SETTINGS: saleSeries(ctx) });
}

export function response(ctx: BatchCtx<MutationRecordPartsPaymentArgs>) {
  const order = namedOrder(ctx);
  const { amount, paymentId } = paymentOf(ctx.args.input, order);
  const customer =
    batchRows(ctx, 'CUSTOMERS').find((row) => row.sk === 'CUSTOMER') ??
    notFound('Customer', order.customerId, 'input.id');
  ctx.stash.work.issued = issuedSale(
    ctx,
    {
      partsOrderId: order.id,
      documentType: order.documentType ?? null,
      customer,
      printed: printedOf(order),
      by: { id: order.placedById, name: order.placedBy },
    },
    { amount, reference: paymentId },
    seriesAt(saleSeries(ctx), batchRows(ctx, 'SETTINGS')),
  );
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The document of an order that is being paid. */
    issued?: IssuedSale;
  }
}
