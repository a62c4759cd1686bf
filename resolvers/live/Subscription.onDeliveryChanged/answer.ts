import type { SubscriptionOnDeliveryChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { customerIdOf } from '../../kernel/request/own.ts';
import { equalTo, narrow } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnDeliveryChangedArgs>): null {
  const { id, driverId } = ctx.args;
  narrow(ctx, [
    ...equalTo('deliveryId', id),
    ...equalTo('driverId', driverId),
    // A customer hears of what is theirs, whatever they ask for.
    ...equalTo('customerId', customerIdOf(ctx, null, 'id')),
  ]);
  return null;
}
