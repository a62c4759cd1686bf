import type { SubscriptionOnDeliveryChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnDeliveryChangedArgs>): null {
  const { id, driverId } = ctx.args;
  narrow(ctx, [...equalTo('deliveryId', id), ...equalTo('driverId', driverId)]);
  return null;
}
