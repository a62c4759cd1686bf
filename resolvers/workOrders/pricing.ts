/** Prices all lines of an order after a change of some: by the step that reads, which keeps them for the one that writes. */
import type { DocumentDiscount } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { orderDiscount, orderTerms } from './loadedOrder.ts';
import { areShared, sharedLines } from './sharedLines.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';

/** @param lines as the change leaves them, each by itself */
export function keepPriced(ctx: Ctx, lines: LineRow[], terms: PricingTerms, discount: DocumentDiscount | null): void {
  const priced = sharedLines(lines, terms, discount, ctx.stash.settings, 'input');
  ctx.stash.work.pricedOrder = { lines: priced, terms, discount, shared: areShared(lines, terms, discount) };
}

/** The same on the terms of an order that is there, and with its discount. */
export function keepPricedOrder(ctx: Ctx, order: WorkOrderRow, lines: LineRow[]): void {
  keepPriced(ctx, lines, orderTerms(ctx.stash, order), orderDiscount(order));
}
