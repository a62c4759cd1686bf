import type { SubscriptionOnPurchaseOrderChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

export function response(ctx: Ctx<SubscriptionOnPurchaseOrderChangedArgs>): null {
  const { purchaseOrderId, supplierId } = ctx.args;
  narrow(ctx, [...equalTo('purchaseOrderId', purchaseOrderId), ...equalTo('supplierId', supplierId)]);
  return null;
}
