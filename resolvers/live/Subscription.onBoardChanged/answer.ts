import type { SubscriptionOnBoardChangedArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrowToAny } from '../filter.ts';

/** An order that goes to somebody else is a change to both. */
export function response(ctx: Ctx<SubscriptionOnBoardChangedArgs>): null {
  const { technicianId } = ctx.args;
  narrowToAny(ctx, [equalTo('technicianId', technicianId), equalTo('formerTechnicianId', technicianId)]);
  return null;
}
