import type { MutationClosePurchaseOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText, saidText } from '../../kernel/values/text.ts';
import { requireOrder, writeOrder } from '../editing.ts';
import { closedPages, endedOrder, MAX_REASON } from '../ending.ts';

export function request(ctx: Ctx<MutationClosePurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CLOSE');
  // Whoever looks for what did not come asks why.
  const reason =
    order.state === 'RECEIVED'
      ? saidText(ctx.args.reason, MAX_REASON, 'reason')
      : requireText(ctx.args.reason, MAX_REASON, 'reason');
  return writeOrder(
    ctx,
    order,
    endedOrder(ctx, order, 'CLOSED', reason),
    closedPages(ctx, ctx.stash.work.endedPages ?? []),
  );
}

export { orderWritten as response } from '../editing.ts';
