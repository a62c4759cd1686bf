/** An order's lines as the invoice prints them: on the order's terms, with the rates of the day, which it freezes. */
import { documentDiscountOf } from '../../documents/documentDiscount.ts';
import { frozenPrice, isGiven } from '../../documents/pricing.ts';
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedLines, orderDiscount, orderTerms } from '../../workOrders/loadedOrder.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';
import { requirePermission } from '../../kernel/request/required.ts';
import { discountedLines } from '../discount.ts';
import type { PrintedLines } from '../invoice.ts';
import { invoiceLineRow } from '../line.ts';

/** A discount that the call gives replaces the order's own. */
export function invoiceLines(ctx: Ctx<MutationCreateInvoiceArgs>, order: WorkOrderRow): PrintedLines {
  const { settings } = ctx.stash;
  const terms = orderTerms(ctx.stash, order);
  const lines = loadedLines(ctx.stash).map((line) => {
    const text = {
      description: line.description,
      sku: line.sku ?? null,
      inventoryItemId: line.inventoryItemId ?? null,
    };
    return invoiceLineRow(text, frozenPrice(line, settings, terms, 'workOrderId'));
  });
  if (isGiven(ctx.args.discountPercent)) requirePermission(ctx, 'workorder:price', 'discountPercent');
  if (isGiven(ctx.args.discountAmount)) requirePermission(ctx, 'workorder:price', 'discountAmount');
  const given = documentDiscountOf(ctx.args, terms.currency, '');
  return {
    lines: discountedLines(lines, terms, given ?? orderDiscount(order), 'discountAmount', given !== null),
    terms,
  };
}
