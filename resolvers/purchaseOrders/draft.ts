/** What a change of lines makes of an order: the step that reads describes it, the one that writes saves it. */
import { util } from '@aws-appsync/utils';
import type { PurchaseOrderLineInput } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import { lineIdOn } from './keys.ts';
import { newLine } from './lines.ts';
import { eachOnce, pageAt, placesFor } from './pages.ts';
import type { PurchaseLineRow, PurchaseLinesRow, PurchaseOrderRow } from './purchaseOrder.ts';
import type { Covering } from './requisitions.ts';
import { covering } from './requisitions.ts';
import { sourceOf } from './sources.ts';

export interface LinesEdit {
  /** The pages concerned, as they were read and as they are to be. */
  before: PurchaseLinesRow[];
  after: PurchaseLinesRow[];
  /** The lines that the answer shows. */
  shown: PurchaseLineRow[];
  lastPosition: number;
  /** What it takes of requisitions, or gives back. */
  coverings: Covering[];
}

/**
 * Lines that are added, on the pages that have room.
 * @param pages those of them that are there, as they were read @param field path of the lines, such as `input.lines`
 */
export function addedLines(
  ctx: Ctx,
  order: Pick<PurchaseOrderRow, 'pk' | 'currency' | 'pageCounts' | 'lastPosition'>,
  pages: PurchaseLinesRow[],
  inputs: PurchaseOrderLineInput[],
  field: string,
): LinesEdit {
  const { currency, lastPosition } = order;
  const places = placesFor(order.pageCounts, inputs);
  // By line of a requisition, which several lines may be for.
  const taken: Record<string, number> = {};
  const lines = inputs.map((input, index) => {
    const path = `${field}.${index}`;
    const place = { id: lineIdOn(places[index] ?? 0, util.autoUlid()), position: lastPosition + index + 1 };
    const wanted = input.requisitionLineId ?? '';
    const before = own(taken, wanted) ?? 0;
    const source = sourceOf(ctx, input, currency, before, path);
    const line = newLine(input, source, place, ctx.stash.settings, currency, path);
    keep(taken, wanted, before + line.quantity);
    return line;
  });
  const before = eachOnce(places).map((page) => pageAt(order.pk, pages, page));
  return {
    before,
    after: before.map((page, at) => {
      const own = eachOnce(places)[at];
      return { ...page, lines: [...page.lines, ...lines.filter((_line, index) => places[index] === own)] };
    }),
    shown: lines,
    lastPosition: lastPosition + lines.length,
    coverings: lines.flatMap((line) => covering(line, line.quantity)),
  };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    linesEdit?: LinesEdit;
    /** The header of an order that is made, before it has lines. */
    newPurchase?: PurchaseOrderRow;
  }
}
