/** The pages of the lines that change are read; then these are priced anew. */
import type { MutationUpdatePurchaseOrderLinesArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireLines, requireOrder } from '../editing.ts';
import { changedLine } from '../lines.ts';
import type { NamedLine } from '../named.ts';
import { namedPages, readNamed } from '../named.ts';
import { linesIn } from '../pages.ts';
import { covering, leftFor } from '../requisitions.ts';
import { keptSources } from '../sources.ts';

type UpdateCtx = Ctx<MutationUpdatePurchaseOrderLinesArgs>;

function namedBy(ctx: UpdateCtx): NamedLine[] {
  return ctx.args.changes.map(({ lineId }, index) => ({ id: lineId, field: `changes.${index}.lineId` }));
}

export function request(ctx: UpdateCtx) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'EDIT');
  requireLines(ctx.args.changes, 'changes');
  return readNamed(ctx, order, namedBy(ctx));
}

export function response(ctx: BatchCtx<MutationUpdatePurchaseOrderLinesArgs>) {
  const { changes } = ctx.args;
  const order = requireOrder(ctx, 'EDIT');
  const before = namedPages(ctx, namedBy(ctx));
  const { requisitions } = keptSources(ctx);
  const after = before.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const at = changes.findIndex((each) => each.lineId === line.id);
      const change = changes[at];
      if (!change) return line;
      const left = leftFor(requisitions, line);
      return changedLine(line, change, left, ctx.stash.settings, order.currency, `changes.${at}`);
    }),
  }));
  const shown = linesIn(after).filter((line) => changes.some((each) => each.lineId === line.id));
  const coverings = linesIn(before).flatMap((line) => {
    const now = shown.find((each) => each.id === line.id);
    return now ? covering(line, now.quantity - line.quantity) : [];
  });
  ctx.stash.work.linesEdit = { before, after, shown, lastPosition: order.lastPosition, coverings };
  return null;
}
