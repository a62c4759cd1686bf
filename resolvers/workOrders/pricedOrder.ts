/** All lines of an order as the running operation leaves them, priced by the step that reads, for the step that writes. */
import type { DocumentDiscount } from '../documents/shares.ts';
import type { PricingTerms } from '../documents/terms.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { LineRow } from './workOrder.ts';

export interface PricedOrder {
  lines: LineRow[];
  terms: PricingTerms;
  /** On all of it; null for none. */
  discount: DocumentDiscount | null;
  /** Whether lines bear shares of something: then a change of one may change them all. */
  shared: boolean;
}

export function pricedOrder(ctx: Ctx): PricedOrder {
  const priced = ctx.stash.work.pricedOrder;
  if (!priced) fail('INTERNAL', 'The lines were not priced');
  return priced;
}

/** The line that the running operation adds or changes. */
export function pricedLine(ctx: Ctx, id: string): LineRow {
  const line = pricedOrder(ctx).lines.find((each) => each.id === id);
  if (!line) fail('INTERNAL', 'The line was not priced');
  return line;
}

declare module '../kernel/request/context.ts' {
  interface Work {
    pricedOrder?: PricedOrder;
    /** The line that the running operation adds. */
    addedLineId?: string;
  }
}
