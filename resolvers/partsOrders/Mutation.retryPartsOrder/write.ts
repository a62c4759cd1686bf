/** Another attempt, with as much time to pay as the first had. Its parts are set aside still: what is free again is given up. */
import type { MutationRetryPartsOrderArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { moved, requireOrder, reservedFrom, writeOrder } from '../saving.ts';

const MAX_ATTEMPTS = 10;

export function request(ctx: Ctx<MutationRetryPartsOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'RETRY');
  if (order.status === 'SHIPMENT_FAILED' && order.refundsDue > 0)
    fail('LOCKED', 'Its money is on the way back; try it again once it is there', {
      field: 'id',
      heldBy: { refunds: order.refundsDue },
    });
  if (order.attempt >= MAX_ATTEMPTS)
    fail('LIMIT_EXCEEDED', `An order is tried at most ${MAX_ATTEMPTS} times`, {
      field: 'id',
      maximum: MAX_ATTEMPTS,
      actual: order.attempt + 1,
    });
  const after = {
    ...moved(order, 'RETRY'),
    ...reservedFrom(ctx),
    attempt: order.attempt + 1,
    payment: null,
    shipment: null,
    invoiceId: null,
  };
  return writeOrder(ctx, order, after, []);
}

export { orderWritten as response } from '../saving.ts';
