import type { MutationCancelPurchaseOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { requireOrder, writeOrder } from '../editing.ts';
import { closedPages, endedOrder, MAX_REASON } from '../ending.ts';
import { coveringActions } from '../requisitions.ts';
import { keptSources } from '../sources.ts';

export function request(ctx: Ctx<MutationCancelPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CANCEL');
  const reason = requireText(ctx.args.reason, MAX_REASON, 'reason');
  const { endedPages = [], givenBack = [] } = ctx.stash.work;
  const covered = coveringActions(ctx, keptSources(ctx).requisitions, givenBack, 'id');
  return writeOrder(ctx, order, endedOrder(ctx, order, 'CANCELLED', reason), [
    ...closedPages(ctx, endedPages, covered.length),
    ...covered,
  ]);
}

export { orderWritten as response } from '../editing.ts';
