import type { SubscriptionOnPartsOrderChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { customerIdOf } from '../../kernel/request/own.ts';
import { STATUSES } from '../../partsOrders/transitions.ts';
import { equalTo, narrow, oneOf } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnPartsOrderChangedArgs>): null {
  const { id, customerId, statuses } = ctx.args;
  if (statuses?.length === 0) refuse('statuses', 'expected at least one status; leave it out for any');
  narrow(ctx, [
    ...equalTo('partsOrderId', id),
    ...equalTo('customerId', customerIdOf(ctx, customerId, 'customerId')),
    ...oneOf('status', statuses, STATUSES),
  ]);
  return null;
}
