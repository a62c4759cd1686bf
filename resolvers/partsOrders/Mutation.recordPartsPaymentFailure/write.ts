import type { MutationRecordPartsPaymentFailureArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { endUnchanged, isOvertaken, MAX_REASON, moved, namedOrder, writeOrder } from '../saving.ts';
import { requireMove } from '../transitions.ts';

/** Its parts stay set aside until their time is over: somebody may try another card. */
export function request(ctx: Ctx<MutationRecordPartsPaymentFailureArgs>) {
  passIfAnswered(ctx);
  const { attempt, reason } = ctx.args.input;
  const order = namedOrder(ctx);
  const failure = requireText(reason, MAX_REASON, 'input.reason');
  if (order.status === 'PAYMENT_FAILED' || isOvertaken(order, attempt)) endUnchanged(ctx, order);
  requireMove(order, 'FAIL_PAYMENT', 'input.id');
  return writeOrder(ctx, order, { ...moved(order, 'FAIL_PAYMENT'), payment: { failure } }, []);
}

export { orderWritten as response } from '../saving.ts';
