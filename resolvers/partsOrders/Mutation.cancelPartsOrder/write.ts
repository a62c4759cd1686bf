import type { MutationCancelPartsOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { givenUp } from '../ending.ts';
import { freeActions } from '../holding.ts';
import { MAX_REASON, requireOrder, writeOrder } from '../saving.ts';

export function request(ctx: Ctx<MutationCancelPartsOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'CANCEL');
  const reason = requireText(ctx.args.reason, MAX_REASON, 'reason');
  return writeOrder(ctx, order, givenUp(ctx, order, 'CANCEL', reason), freeActions(ctx, order));
}

export { orderWritten as response } from '../saving.ts';
