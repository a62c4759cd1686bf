/** The pages of the lines that go are read. */
import type { MutationRemovePurchaseOrderLinesArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireLines, requireOrder } from '../editing.ts';
import type { NamedLine } from '../named.ts';
import { namedPages, readNamed } from '../named.ts';
import { linesIn } from '../pages.ts';
import { covering } from '../requisitions.ts';

type RemoveCtx = Ctx<MutationRemovePurchaseOrderLinesArgs>;

function namedBy(ctx: RemoveCtx): NamedLine[] {
  return ctx.args.lineIds.map((id, index) => ({ id, field: `lineIds.${index}` }));
}

export function request(ctx: RemoveCtx) {
  passIfAnswered(ctx);
  const { lineIds } = ctx.args;
  const order = requireOrder(ctx, 'EDIT');
  requireLines(lineIds, 'lineIds');
  return readNamed(ctx, order, namedBy(ctx));
}

export function response(ctx: BatchCtx<MutationRemovePurchaseOrderLinesArgs>) {
  const { lineIds } = ctx.args;
  const order = requireOrder(ctx, 'EDIT');
  if (order.lineCount <= lineIds.length)
    refuse('lineIds', 'an order keeps a line; one that is not wanted is cancelled');
  const before = namedPages(ctx, namedBy(ctx));
  const after = before.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => lineIds.indexOf(line.id) === -1),
  }));
  const gone = linesIn(before).filter((line) => lineIds.indexOf(line.id) !== -1);
  const coverings = gone.flatMap((line) => covering(line, 0 - line.quantity));
  ctx.stash.work.linesEdit = { before, after, shown: [], lastPosition: order.lastPosition, coverings };
  return null;
}
