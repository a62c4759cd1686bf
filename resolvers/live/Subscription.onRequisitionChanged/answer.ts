import type { SubscriptionOnRequisitionChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnRequisitionChangedArgs>): null {
  const { requisitionId, requestedById } = ctx.args;
  narrow(ctx, [...equalTo('requisitionId', requisitionId), ...equalTo('requestedById', requestedById)]);
  return null;
}
