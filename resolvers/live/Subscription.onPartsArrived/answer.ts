import type { SubscriptionOnPartsArrivedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnPartsArrivedArgs>): null {
  const { workOrderId, technicianId } = ctx.args;
  narrow(ctx, [...equalTo('workOrderId', workOrderId), ...equalTo('technicianId', technicianId)]);
  return null;
}
