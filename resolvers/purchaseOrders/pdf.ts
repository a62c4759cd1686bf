/** The PDF of an order that was sent. */
import type { PurchaseOrderPdf } from '../generated/schema.ts';
import { notFound } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';
import { requireMove } from './transitions.ts';

/** The order that a call names, once it has a number: before, it may still become another. */
export function requirePrintable(ctx: Ctx<{ id: string }>): PurchaseOrderRow {
  const order = loadedRow(ctx.stash, 'purchase');
  if (!order) notFound('Purchase order', ctx.args.id, 'id');
  // What was cancelled after it was sent is printed with a mark that says so.
  if ((order.sentAt ?? null) === null) requireMove(order, 'MAIL');
  return order;
}

/** The stored PDF, or null while there is none. */
export function toPurchasePdf(row: PurchaseOrderRow): PurchaseOrderPdf | null {
  const { pdf } = row;
  return pdf ? { number: row.number ?? '', renderedAt: pdf.renderedAt, bytes: pdf.bytes, digest: pdf.digest } : null;
}
