import type { SubscriptionOnWorkOrderStateChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { optionalLabel } from '../../kernel/values/text.ts';
import { STATES } from '../../workOrders/transitions.ts';
import { equalTo, narrow, oneOf } from '../filter.ts';

/** The filter takes the place of AppSync's own matching of arguments, which knows no lists. */
export function response(ctx: Ctx<SubscriptionOnWorkOrderStateChangedArgs>): null {
  const { workOrderId, states, technicianId, bay } = ctx.args;
  const rules = [
    ...equalTo('workOrderId', workOrderId),
    ...equalTo('technicianId', technicianId),
    ...equalTo('bay', optionalLabel(bay, 20, 'bay')),
  ];
  if (states?.length === 0) refuse('states', 'expected at least one state; leave it out for any');
  narrow(ctx, [...rules, ...oneOf('state', states, STATES)]);
  return null;
}
