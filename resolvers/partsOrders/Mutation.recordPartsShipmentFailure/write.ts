import type { MutationRecordPartsShipmentFailureArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { withMoneyBack } from '../refunds.ts';
import { endUnchanged, isOvertaken, MAX_REASON, moved, namedOrder, reservedFrom, writeOrder } from '../saving.ts';
import { requireMove } from '../transitions.ts';

/** The money goes back, and so nothing is paid for any more: the time of what is set aside begins anew. */
export function request(ctx: Ctx<MutationRecordPartsShipmentFailureArgs>) {
  passIfAnswered(ctx);
  const { attempt, reason } = ctx.args.input;
  const order = namedOrder(ctx);
  const failure = requireText(reason, MAX_REASON, 'input.reason');
  if (order.status === 'SHIPMENT_FAILED' || isOvertaken(order, attempt)) endUnchanged(ctx, order);
  requireMove(order, 'FAIL_SHIPMENT', 'input.id');
  const failed = { ...moved(order, 'FAIL_SHIPMENT'), ...reservedFrom(ctx), shipment: { failure } };
  return writeOrder(ctx, order, withMoneyBack(failed, 'SHIPMENT_FAILED'), []);
}

export { orderWritten as response } from '../saving.ts';
