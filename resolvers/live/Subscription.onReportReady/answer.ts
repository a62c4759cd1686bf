import type { SubscriptionOnReportReadyArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

/** The filter takes the place of AppSync's own matching of arguments, which knows no lists. */
export function response(ctx: Ctx<SubscriptionOnReportReadyArgs>): null {
  narrow(ctx, [...equalTo('reportId', ctx.args.reportId), ...equalTo('requestedById', ctx.args.requestedById)]);
  return null;
}
