/** The requisition, the supplier and what the lines name are read; then the order is described as one made by hand. */
import type { MutationAwardQuotationArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { awardedKeys, keepAwarded } from '../../purchaseOrders/awarding.ts';
import type { AwardCtx } from '../award.ts';
import { awardedOffers, lineInput, requireQuotation } from '../award.ts';
import type { OfferRow } from '../quotation.ts';
import { requireOpen } from '../request.ts';

export function request(ctx: AwardCtx) {
  passIfAnswered(ctx);
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const inputs = awardedOffers(ctx, quotation, request).map((offer) => lineInput(offer, request));
  return batchGet(ctx, awardedKeys(inputs, quotation.supplierId, 'lineIds'));
}

export function response(ctx: BatchCtx<MutationAwardQuotationArgs>) {
  const request = requireOpen(ctx, ctx.args.requestId, 'requestId');
  const quotation = requireQuotation(ctx);
  const offers = awardedOffers(ctx, quotation, request);
  const inputs = offers.map((offer) => lineInput(offer, request));
  keepAwarded(ctx, quotation.supplierId, request.id, inputs, 'quotationId');
  ctx.stash.work.awarded = offers;
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** The offers that the running call orders. */
    awarded?: OfferRow[];
  }
}
