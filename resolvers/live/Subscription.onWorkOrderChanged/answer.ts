import type { SubscriptionOnWorkOrderChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

/** The filter takes the place of AppSync's own matching of arguments, which knows no lists. */
export function response(ctx: Ctx<SubscriptionOnWorkOrderChangedArgs>): null {
  narrow(ctx, equalTo('workOrderId', ctx.args.id));
  return null;
}
