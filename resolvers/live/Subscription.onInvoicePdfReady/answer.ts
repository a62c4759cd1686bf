import type { SubscriptionOnInvoicePdfReadyArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equalTo, narrow } from '../filter.ts';

/** The filter takes the place of AppSync's own matching of arguments, which knows no lists. */
export function response(ctx: Ctx<SubscriptionOnInvoicePdfReadyArgs>): null {
  narrow(ctx, equalTo('invoiceId', ctx.args.invoiceId));
  return null;
}
